import _socket
from enum import IntEnum, IntFlag


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_SEQPACKET = 5
    SOCK_CLOEXEC = 524288
    SOCK_NONBLOCK = 2048


class MsgFlag(IntFlag):
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTWAIT = 64
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384


class AddressInfo(IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


for _kind in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_kind.__members__)

SOL_SOCKET = 1
SO_DEBUG = 1
SO_REUSEADDR = 2
SO_TYPE = 3
SO_ERROR = 4
SO_DONTROUTE = 5
SO_BROADCAST = 6
SO_SNDBUF = 7
SO_RCVBUF = 8
SO_KEEPALIVE = 9
SO_OOBINLINE = 10
SO_LINGER = 13
SO_REUSEPORT = 15
SO_RCVLOWAT = 18
SO_SNDLOWAT = 19
SO_ACCEPTCONN = 30
SO_DOMAIN = 39
SOMAXCONN = 4096
IPPROTO_IP = 0
IPPROTO_TCP = 6
IPPROTO_UDP = 17
IPPROTO_IPV6 = 41
IPV6_V6ONLY = 26
TCP_NODELAY = 1
TCP_MAXSEG = 2
TCP_CORK = 3
TCP_KEEPIDLE = 4
TCP_KEEPINTVL = 5
TCP_KEEPCNT = 6
TCP_DEFER_ACCEPT = 9
TCP_QUICKACK = 12
TCP_USER_TIMEOUT = 18
SHUT_RD = 0
SHUT_WR = 1
SHUT_RDWR = 2
INADDR_ANY = 0
INADDR_LOOPBACK = 0x7F000001
INADDR_BROADCAST = 0xFFFFFFFF
EAI_NONAME = -2
EAI_FAMILY = -6
EAI_SOCKTYPE = -7
NI_NUMERICHOST = 1
NI_NUMERICSERV = 2
EBADF = 9
EAGAIN = 11
EWOULDBLOCK = 11
has_ipv6 = True

error = OSError
timeout = TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


for _error in (herror, gaierror):
    _error.__module__ = "socket"

_default_timeout = None


def _member(value, kind):
    try:
        return kind(value)
    except ValueError:
        return value


class socket(_socket.socket):
    __slots__ = ("_closed", "_files")

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._closed = False
        self._files = 0
        if _default_timeout is not None and self.gettimeout() is None:
            self.settimeout(_default_timeout)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        text = (f"<{self.__class__.__module__}.{self.__class__.__qualname__}{' [closed]' if self._closed else ''}"
                f" fd={self.fileno()}, family={self.family:d}, type={self.type:d}, proto={self.proto}")
        if not self._closed:
            for label, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                    if address:
                        text += f", {label}={address}"
                except OSError:
                    pass
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    @property
    def family(self):
        return _member(super().family, AddressFamily)

    @property
    def type(self):
        return _member(super().type, SocketKind)

    def accept(self):
        fd, address = self._accept()
        peer = socket(self.family, self.type, self.proto, fileno=fd)
        return peer, address

    def dup(self):
        copy = self.__class__(self.family, self.type, self.proto, fileno=_socket.dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        self._files += 1
        return _SocketFile(self, mode, encoding or "utf-8", errors or "strict", newline)

    def _file_closed(self):
        self._files -= 1
        if self._closed:
            self.close()

    def close(self):
        self._closed = True
        if self._files <= 0:
            _socket.socket.close(self)

    def detach(self):
        self._closed = True
        return super().detach()

    def sendfile(self, file, offset=0, count=None):
        data = file.read() if count is None else file.read(count)
        self.sendall(data)
        return len(data)

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass


SocketType = _socket.socket


class _SocketFile:
    """What makefile gives: lines and blocks of a blocking socket."""

    def __init__(self, sock, mode, encoding, errors, newline):
        self._sock = sock
        self._binary = "b" in mode
        self._readable = "r" in mode or "w" not in mode
        self._writable = "w" in mode
        self._encoding = encoding
        self._errors = errors
        self._newline = newline
        self._buffer = b""
        self._out = b""
        self.mode = mode
        self.closed = False

    def readable(self):
        return self._readable

    def writable(self):
        return self._writable

    def fileno(self):
        return self._sock.fileno()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _text(self, data):
        if self._binary:
            return data
        text = data.decode(self._encoding, self._errors)
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def _fill(self):
        data = self._sock.recv(8192)
        self._buffer += data
        return bool(data)

    def readline(self, size=-1):
        self._check()
        while b"\n" not in self._buffer and (size is None or size < 0 or len(self._buffer) < size):
            if not self._fill():
                break
        end = self._buffer.find(b"\n") + 1 or len(self._buffer)
        if size is not None and size >= 0:
            end = min(end, size)
        line, self._buffer = self._buffer[:end], self._buffer[end:]
        return self._text(line)

    def read(self, size=-1):
        self._check()
        while size is None or size < 0 or len(self._buffer) < size:
            if not self._fill():
                break
        end = len(self._buffer) if size is None or size < 0 else size
        data, self._buffer = self._buffer[:end], self._buffer[end:]
        return self._text(data)

    def read1(self, size=-1):
        self._check()
        if not self._buffer:
            self._fill()
        end = len(self._buffer) if size < 0 else size
        data, self._buffer = self._buffer[:end], self._buffer[end:]
        return self._text(data)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check()
        count = len(data)
        if not self._binary:
            if not isinstance(data, str):
                raise TypeError(f"write() argument must be str, not {type(data).__name__}")
            data = data.encode(self._encoding, self._errors)
        elif isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._out += data
        if len(self._out) >= 8192:
            self.flush()
        return count

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()
        data, self._out = self._out, b""
        if data:
            self._sock.sendall(data)

    def close(self):
        if self.closed:
            return
        try:
            self.flush()
        finally:
            self.closed = True
            self._sock._file_closed()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=_socket.dup(fd))


def socketpair(family=None, type=SocketKind.SOCK_STREAM, proto=0):
    if family is None:
        family = AddressFamily.AF_UNIX
    a, b = _socket.socketpair(family, type, proto)
    return socket(family, type, proto, a), socket(family, type, proto, b)


def create_connection(address, timeout=..., source_address=None, *, all_errors=False):
    host, port = address
    sock = socket(AddressFamily.AF_INET6 if ":" in host else AddressFamily.AF_INET, SocketKind.SOCK_STREAM, IPPROTO_TCP)
    try:
        if timeout is not ...:
            sock.settimeout(timeout)
        if source_address:
            sock.bind(source_address)
        sock.connect((host, port))
        return sock
    except OSError:
        sock.close()
        raise


def has_dualstack_ipv6():
    return True


def create_server(address, *, family=AddressFamily.AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    sock = socket(family, SocketKind.SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        sock.bind(address)
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout):
    global _default_timeout
    _default_timeout = None if timeout is None else float(timeout)


def gethostname():
    return "eyewall"


def getfqdn(name=""):
    return name or "eyewall"


def gethostbyname(host):
    return _socket.resolve(host, AddressFamily.AF_INET)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    family = family or (AddressFamily.AF_INET6 if host and ":" in host else AddressFamily.AF_INET)
    if host is None:
        passive = flags & AddressInfo.AI_PASSIVE
        if family == AddressFamily.AF_INET6:
            host = "::" if passive else "::1"
        else:
            host = "0.0.0.0" if passive else "127.0.0.1"
    if isinstance(port, str):
        port = {"http": 80, "https": 443, "mysql": 3306}.get(port) or int(port)
    ip = _socket.resolve(host, family)
    address = (ip, port or 0, 0, 0) if family == AddressFamily.AF_INET6 else (ip, port or 0)
    kinds = [(SocketKind.SOCK_STREAM, 6), (SocketKind.SOCK_DGRAM, 17), (SocketKind.SOCK_RAW, 0)]
    return [(_member(family, AddressFamily), kind, number, "", address)
            for kind, number in kinds if (not type or kind == type) and (not proto or number == proto)]


def getnameinfo(address, flags):
    return address[0], str(address[1])


def inet_aton(text):
    parts = text.split(".")
    if len(parts) != 4 or not all(part.isdigit() and int(part) < 256 for part in parts):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(int(part) for part in parts)


def inet_ntoa(packed):
    if len(packed) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(str(byte) for byte in packed)


def inet_pton(family, text):
    if family != AddressFamily.AF_INET:
        raise OSError("only AF_INET addresses are packed by Eyewall")
    try:
        return inet_aton(text)
    except OSError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(family, packed):
    return inet_ntoa(packed)


def htons(number):
    return (number & 0xFF) << 8 | number >> 8 & 0xFF


def htonl(number):
    return int.from_bytes(number.to_bytes(4, "little"), "big")


ntohs = htons
ntohl = htonl


def close(fd):
    _socket.close(fd)

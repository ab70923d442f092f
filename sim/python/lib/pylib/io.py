import abc
import sys
from _io import BytesIO, StringIO, UnsupportedOperation
from builtins import open

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


def text_encoding(encoding, stacklevel=2):
    return "locale" if encoding is None else encoding


class IOBase(metaclass=abc.ABCMeta):
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def isatty(self):
        self._checkClosed()
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def readline(self, size=-1):
        if size is None:
            size = -1
        line = bytearray()
        while size < 0 or len(line) < size:
            b = self.read(1)
            if not isinstance(b, bytes) and b is not None:
                raise OSError(f"read() should have returned a bytes object, not '{type(b).__name__}'")
            if not b:
                break
            line += b
            if b == b"\n":
                break
        return bytes(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        b = bytearray(size)
        n = self.readinto(b)
        if n is None:
            return None
        return bytes(b[:n])

    def readall(self):
        parts = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            parts += data
        return bytes(parts) if parts or data is not None else None

    def readinto(self, b):
        raise NotImplementedError

    def write(self, b):
        raise NotImplementedError


class BufferedIOBase(IOBase):
    def read(self, size=-1):
        self._unsupported("read")

    def read1(self, size=-1):
        self._unsupported("read1")

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def readinto1(self, b):
        data = self.read1(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    encoding = errors = newlines = None

    def read(self, size=-1):
        self._unsupported("read")

    def readline(self, size=-1):
        self._unsupported("readline")

    def write(self, s):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class _Wrapper:
    """What stands on another stream."""

    def _over(self, raw):
        self._raw = raw

    @property
    def closed(self):
        return self._raw.closed

    @property
    def name(self):
        return self._raw.name

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def fileno(self):
        return self._raw.fileno()

    def isatty(self):
        return self._raw.isatty()

    def seekable(self):
        return self._raw.seekable()

    def readable(self):
        return self._raw.readable()

    def writable(self):
        return self._raw.writable()

    def detach(self):
        self.flush()
        raw, self._raw = self._raw, None
        return raw


class _Buffered(_Wrapper, BufferedIOBase):
    @property
    def raw(self):
        return self._raw

    def __repr__(self):
        return f"<_io.{type(self).__name__}>"


class BufferedReader(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError("File or stream is not readable.")
        self._over(raw)
        self._size = buffer_size
        self._ahead = b""

    def flush(self):
        self._checkClosed()

    def writable(self):
        return False

    def _more(self):
        data = self._raw.read(self._size)
        self._ahead += data or b""
        return bool(data)

    def _take(self, n):
        data, self._ahead = self._ahead[:n], self._ahead[n:]
        return data

    def read(self, size=-1):
        self._checkClosed("read of closed file")
        if size is None or size < 0:
            while self._more():
                pass
            return self._take(len(self._ahead))
        while len(self._ahead) < size and self._more():
            pass
        return self._take(size)

    def read1(self, size=-1):
        self._checkClosed("read of closed file")
        if not self._ahead:
            self._more()
        return self._take(len(self._ahead) if size < 0 else size)

    def peek(self, size=0):
        self._checkClosed("peek of closed file")
        if not self._ahead:
            self._more()
        return self._ahead

    def readline(self, size=-1):
        self._checkClosed("readline of closed file")
        limit = -1 if size is None else size
        start = 0
        while True:
            end = self._ahead.find(b"\n", start) + 1
            if end or 0 <= limit <= len(self._ahead):
                break
            start = len(self._ahead)
            if not self._more():
                end = len(self._ahead)
                break
        if 0 <= limit and (not end or limit < end):
            end = limit
        return self._take(end)

    def tell(self):
        return self._raw.tell() - len(self._ahead)

    def seek(self, pos, whence=0):
        if whence == 1:
            pos -= len(self._ahead)
        self._ahead = b""
        return self._raw.seek(pos, whence)


class BufferedWriter(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError("File or stream is not writable.")
        self._over(raw)
        self._size = buffer_size
        self._held = bytearray()

    def readable(self):
        return False

    def write(self, b):
        self._checkClosed("write to closed file")
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._held += b
        if len(self._held) > self._size:
            self.flush()
        return len(b)

    def flush(self):
        self._checkClosed("flush of closed file")
        while self._held:
            n = self._raw.write(bytes(self._held))
            if n is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            del self._held[:n]

    def tell(self):
        return self._raw.tell() + len(self._held)

    def seek(self, pos, whence=0):
        self.flush()
        return self._raw.seek(pos, whence)


class BufferedRWPair(BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        return self.reader.read(size)

    def read1(self, size=-1):
        return self.reader.read1(size)

    def peek(self, size=0):
        return self.reader.peek(size)

    def readline(self, size=-1):
        return self.reader.readline(size)

    def write(self, b):
        return self.writer.write(b)

    def flush(self):
        self.writer.flush()

    def readable(self):
        return True

    def writable(self):
        return True

    def close(self):
        self.writer.close()
        self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class TextIOWrapper(_Wrapper, TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"illegal newline type: {type(newline).__name__!r}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._over(buffer)
        self.encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self.errors = errors or "strict"
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._text = None  # what was read and not yet taken
        "".encode(self.encoding)

    @property
    def buffer(self):
        return self._raw

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        return "<_io.TextIOWrapper " + (f"name={name!r} " if name is not None else "") + f"encoding={self.encoding!r}>"

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.encoding = encoding or self.encoding
        self.errors = errors or self.errors
        if newline is not None:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def flush(self):
        self._checkClosed()
        self._raw.flush()

    def write(self, s):
        self._checkClosed()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        text = s
        if self._newline in ("\r", "\r\n"):
            text = s.replace("\n", self._newline)
        self._raw.write(text.encode(self.encoding, self.errors))
        self._text = None
        if self.line_buffering and "\n" in s:
            self.flush()
        return len(s)

    def _source(self):
        self._checkClosed()
        self._checkReadable("not readable")
        if self._text is None:
            newline = "\n" if self._newline in ("\r", "\r\n") else self._newline
            self._text = StringIO(self._raw.read().decode(self.encoding, self.errors), newline)
        return self._text

    def read(self, size=-1):
        text = self._source().read(size)
        more = self._raw.read() if size is None or size < 0 else b""
        return text + more.decode(self.encoding, self.errors)

    def readline(self, size=-1):
        text = self._source()
        if self._newline not in ("\r", "\r\n"):
            return text.readline(size)
        at = text.tell()
        rest = text.read(size)
        end = rest.find(self._newline)
        if end >= 0:
            rest = rest[:end + len(self._newline)]
            text.seek(at + len(rest))
        return rest

    def seek(self, pos, whence=0):
        self._checkClosed()
        if whence == 1 and pos:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and pos:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 1:
            return self.tell()
        self.flush()
        self._text = None
        return self._raw.seek(pos, whence)

    def tell(self):
        self._checkClosed()
        if self._text is None:
            return self._raw.tell()
        at = self._text.tell()
        rest = self._text.read()
        self._text.seek(at)
        return self._raw.tell() - len(rest.encode(self.encoding, self.errors))

    def truncate(self, pos=None):
        self.flush()
        return self._raw.truncate(pos)


TextIOBase.register(StringIO)
BufferedIOBase.register(BytesIO)
TextIOWrapper.register(type(sys.stdout))
TextIOWrapper.register(type(sys.stdin))

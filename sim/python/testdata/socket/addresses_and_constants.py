# socket: addresses in text and bytes, byte orders, families.
import socket

for text in ("0.0.0.0", "127.0.0.1", "255.255.255.255", "10.1.2.3"):
    packed = socket.inet_aton(text)
    print(text, packed, socket.inet_ntoa(packed), int.from_bytes(packed, "big"), socket.inet_pton(socket.AF_INET, text) == packed)
print([hex(socket.htons(n)) for n in (1, 0x1234)], [hex(socket.htonl(n)) for n in (1, 0x12345678)], socket.ntohs(socket.htons(99)), socket.ntohl(socket.htonl(99)))
for bad in ("300.1.1.1", "text", ""):
    try:
        print(socket.inet_aton(bad))
    except OSError as error:
        print(type(error).__name__, error)
s = socket.socket()
print(s.family, s.type, s.proto, s.family == 2, s.type == 1, socket.AF_INET.name, socket.SOCK_STREAM.value)
print(s.getsockname())
s.bind(("127.0.0.1", 0))
host, port = s.getsockname()
print(host, 1024 < port < 65536, type(port).__name__)
print(f"{s!r:.40}".startswith("<socket.socket fd="), "laddr=('127.0.0.1'" in repr(s))
s.close()
print("[closed]" in repr(s), s.fileno())
for arguments in ((socket.AF_INET, 99), (99,), ("x",)):
    try:
        socket.socket(*arguments)
        print("made")
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
print(isinstance(s, socket.socket), issubclass(socket.timeout, OSError), socket.has_dualstack_ipv6() in (True, False), socket.SOL_SOCKET, socket.SO_ERROR, socket.MSG_PEEK)
print(socket.AddressFamily(2), socket.SocketKind(1), sorted([socket.AF_INET, socket.AF_UNIX]))

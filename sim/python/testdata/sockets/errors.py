# What the calls of the socket module answer when they are misused.
import errno
import socket


def attempt(label, action):
    try:
        print(label, "->", action())
    except OSError as error:
        print(label, "->", type(error).__name__, errno.errorcode.get(error.errno, error.errno), error)
    except (TypeError, ValueError, OverflowError) as error:
        print(label, "->", type(error).__name__, error)


s = socket.socket()
attempt("recv unconnected", lambda: s.recv(10))
attempt("getpeername", lambda: s.getpeername())
attempt("accept before listen", lambda: s.accept())
attempt("shutdown unconnected", lambda: s.shutdown(socket.SHUT_RDWR))
attempt("send text", lambda: s.send("text"))
attempt("port out of range", lambda: s.bind(("127.0.0.1", 70000)))
attempt("bind without tuple", lambda: s.bind("127.0.0.1"))
attempt("negative recv", lambda: s.recv(-1))
closed = socket.socket()
closed.bind(("127.0.0.1", 0))
nobody = closed.getsockname()
closed.close()
attempt("refused", lambda: s.connect(nobody))
attempt("connect_ex refused", lambda: errno.errorcode[socket.socket().connect_ex(nobody)])
attempt("on a closed one", lambda: closed.recv(1))
attempt("bind a closed one", lambda: closed.bind(("127.0.0.1", 0)))
a = socket.socket()
a.bind(("127.0.0.1", 0))
a.listen()
b = socket.socket()
attempt("in use", lambda: b.bind(a.getsockname()))
attempt("bind twice", lambda: a.bind(("127.0.0.1", 0)))
attempt("listen twice", lambda: a.listen(3))
c = socket.create_connection(a.getsockname())
attempt("connect twice", lambda: c.connect(a.getsockname()))
attempt("bad shutdown", lambda: c.shutdown(99))
print(socket.error is OSError, issubclass(socket.gaierror, OSError))
for x in (s, a, b, c):
    x.close()
attempt("close again", lambda: c.close())
attempt("detached", lambda: c.detach())

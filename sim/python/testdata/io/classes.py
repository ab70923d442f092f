# io: classes derived from StringIO and RawIOBase, buffers and text over bytes, open.
import io
import sys


def show(action):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, error)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


class Reversed(io.StringIO):
    def readline(self, *args):
        return super().readline(*args)[::-1]


class Slow(io.RawIOBase):
    def __init__(self, data):
        self.data, self.at = data, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        n = min(len(buffer), 5, len(self.data) - self.at)
        buffer[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n


u = Upper("ab")
u.seek(0, 2)
print("hi", "there", file=u)
u.writelines(["x", "y"])
u.extra = 5
print(repr(u.getvalue()), u.extra, list(Reversed("ab\ncd\n")), isinstance(u, io.TextIOBase), isinstance(u, io.IOBase))
DATA = b"line one\nline two\nrest"
show(lambda: list(Slow(DATA)))
show(lambda: (lambda s: (s.read(3), s.readline(), s.read(), s.read()))(Slow(DATA)))
show(lambda: list(io.BufferedReader(Slow(DATA))))
show(lambda: (lambda b: (b.peek(2)[:2], b.read(6), b.readline()))(io.BufferedReader(Slow(DATA))))
show(lambda: list(io.TextIOWrapper(io.BufferedReader(Slow(DATA)), encoding="ascii")))
show(lambda: io.TextIOWrapper(io.BytesIO(b"a\r\nb"), encoding="utf-8").read())
show(lambda: io.TextIOWrapper(io.BytesIO(b"a\r\nb"), encoding="utf-8", newline="").read())
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n")
print(t.write("aé\nb\n"), t.flush(), t.buffer.getvalue(), t.seek(0), ascii(t.readline()), t.closed, repr(t), t.close(), t.closed)
raw = io.BytesIO()
w = io.BufferedWriter(raw)
print(w.write(b"abc"), raw.getvalue(), w.flush(), raw.getvalue(), isinstance(w, io.BufferedIOBase), io.BytesIO().readable())
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\r\nb\rc\nd", newline=newline)
    print(repr(newline), ascii(s.getvalue()), s.readlines(), s.newlines)
w = io.StringIO("日本語テキスト")
w.seek(2)
print(w.read(1), w.tell(), w.write("ab"), w.getvalue(), w.seek(12), w.write("é"), ascii(w.getvalue()), w.truncate(3), w.getvalue(), w.tell(), w.readline(), w.seek(1), w.readline(1))
closed, shut = io.StringIO(), io.BytesIO()
closed.close()
shut.close()
for action in (lambda: closed.read(), lambda: closed.getvalue(), lambda: closed.isatty(), lambda: iter(closed), lambda: next(closed), lambda: closed.__enter__(), lambda: closed.writelines([]), lambda: closed.flush(), lambda: closed.close(), lambda: shut.read(), lambda: shut.getbuffer(), lambda: next(shut), lambda: shut.flush(), lambda: io.StringIO("a", newline="x"), lambda: io.StringIO("a", newline=5), lambda: io.StringIO().seek(0, 5), lambda: io.StringIO().truncate(-1), lambda: io.StringIO().detach(), lambda: io.BytesIO().seek(-1), lambda: io.BytesIO(b"abc").seek(-100, 2), lambda: io.BytesIO().truncate(-1), lambda: io.BytesIO().readinto(b"x"), lambda: io.BytesIO().name, lambda: io.BytesIO([1]), lambda: io.IOBase().fileno(), lambda: io.IOBase().tell(), lambda: io.RawIOBase().read(), lambda: io.BufferedIOBase().read(), lambda: io.TextIOBase().write(""), lambda: io.TextIOBase().encoding):
    show(action)
print(io.UnsupportedOperation.__mro__[1:3], io.DEFAULT_BUFFER_SIZE, isinstance(sys.stdout, io.TextIOBase), io.open is open)
for arguments in (("nofile",), ("nofile", "q"), ("nofile", "rw"), (5.5,), ("nofile", 5), ("nofile", "r+"), ("nofile", "br"), ("nofile", ""), ("nofile", "rbt"), ("nofile", "rb", -1, "utf-8"), (b"nofile",)):
    show(lambda: open(*arguments))

# io: StringIO and BytesIO, reading, seeking, lines, errors.
import io

f = io.StringIO("first line\nsecond\n\nlast")
print(repr(f.readline()), repr(f.read(3)), f.tell(), repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
print(f.seek(0), [line.rstrip() for line in f], f.seek(6), repr(f.read(4)), f.getvalue() == "first line\nsecond\n\nlast")
f.seek(0, io.SEEK_END)
print(f.write(" more"), f.getvalue()[-9:], f.truncate(5), f.getvalue(), f.readable(), f.writable(), f.seekable(), f.closed, f.isatty())
w = io.StringIO()
print("printed", 1, file=w)
w.writelines(["a", "b\n"])
w.seek(0)
w.write("PRI")
print(repr(w.getvalue()), w.read(4), next(w), list(w))
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read1(2), b.tell(), b.seek(-1, 2), b.read(), b.getvalue(), b.seek(2))
print(b.write(b"XY"), b.getvalue(), bytes(b.getbuffer()[:2]), b.readinto(bytearray(2)), b.read(), b.readlines())
b.seek(10)
b.write(b"!")
print(b.getvalue(), len(b.getvalue()), b.truncate(3), b.getvalue())
with io.StringIO("in a with") as g:
    print(g.read(), g.closed)
print(g.closed)
for action in (lambda: g.read(), lambda: io.StringIO(b"x"), lambda: io.BytesIO("x"), lambda: w.write(b"x"), lambda: b.write("x"), lambda: f.seek(-1), lambda: f.seek(1, 1), lambda: next(io.StringIO("")), lambda: io.StringIO().read("x"), lambda: g.write("x"), lambda: io.BytesIO().fileno()):
    try:
        print("no error", action())
    except Exception as error:
        print(type(error).__name__, error)
n = io.StringIO("a\r\nb\rc\n", newline=None)
print(repr(n.read()), repr(io.StringIO("a\r\nb", newline="").readline()), repr(io.StringIO("x\ny").read(-1)), repr(io.StringIO(None).getvalue()))
print(list(io.BytesIO(b"a\nb")), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)

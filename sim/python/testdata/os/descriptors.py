# os: pipe, read, write, dup, close, blocking mode, and their errors.
import errno
import os

r, w = os.pipe()
print(r != w, os.write(w, b"hello"), os.read(r, 2), os.read(r, 100))
print(os.get_blocking(r))
os.set_blocking(r, False)
print(os.get_blocking(r))
try:
    os.read(r, 10)
except BlockingIOError as error:
    print(type(error).__name__, error, error.errno == errno.EAGAIN)
copy = os.dup(w)
os.close(w)
print(os.write(copy, b"through the copy"), os.read(r, 100))
os.close(copy)
print("end of file", os.read(r, 10))
os.close(r)
for action in (lambda: os.close(r), lambda: os.read(r, 1), lambda: os.write(w, b"x"), lambda: os.read(-1, 1)):
    try:
        action()
    except OSError as error:
        print(error, error.errno == errno.EBADF)
r, w = os.pipe()
os.close(r)
try:
    os.write(w, b"nobody reads")
except BrokenPipeError as error:
    print(error)
os.close(w)
r, w = os.pipe()
os.set_blocking(w, False)
total = 0
try:
    while True:
        total += os.write(w, b"x" * 4096)
except BlockingIOError:
    print("full at", total)
print(len(os.read(r, 4096)), os.write(w, b"y" * 4096))
try:
    os.write(w, "text")
except TypeError as error:
    print(error)
print(os.strerror(2), os.strerror(11), os.linesep == "\n", os.sep, os.name)
for fd in (r, w):
    os.close(fd)
print(os.write(1, b""))

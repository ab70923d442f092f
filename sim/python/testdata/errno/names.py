# errno: numbers and names on Linux, and the exception classes they make.
import errno
import os

names = "EPERM ENOENT EINTR EIO EBADF EAGAIN ENOMEM EACCES EEXIST ENOTDIR EISDIR EINVAL EMFILE ENOSPC EPIPE ENOSYS EWOULDBLOCK EINPROGRESS EALREADY ENOTSOCK EADDRINUSE EADDRNOTAVAIL ENETUNREACH ECONNABORTED ECONNRESET EISCONN ENOTCONN ETIMEDOUT ECONNREFUSED EHOSTUNREACH EDESTADDRREQ EMSGSIZE EPROTO EOPNOTSUPP".split()
for name in names:
    number = getattr(errno, name)
    print(f"{name:<14}{number:>4} {errno.errorcode[number]:<12} {type(OSError(number, 'x')).__name__:<24} {os.strerror(number)}")
print(errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[11])
error = OSError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))
print(error, isinstance(error, ConnectionError), error.errno == errno.ECONNREFUSED)
try:
    raise BlockingIOError(errno.EAGAIN, "try again")
except OSError as error:
    if error.errno not in (errno.EAGAIN, errno.EINTR):
        raise
    print("ignored", error)

import _signal
from enum import IntEnum

Signals = IntEnum("Signals", _signal.signals)
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1})
Sigmasks = IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2})
for _kind in (Signals, Handlers, Sigmasks):
    _kind.__module__ = "signal"
    globals().update(_kind.__members__)
NSIG = 65
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
_handlers = {}


def default_int_handler(signum, frame):
    raise KeyboardInterrupt


def getsignal(signum):
    if signum == SIGINT:
        return _handlers.get(signum, default_int_handler)
    return _handlers.get(signum, SIG_DFL)


def signal(signum, handler):
    """Remembers a handler. No signal ever comes here: nobody sends one."""
    if not isinstance(signum, int):
        raise TypeError(f"'{type(signum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signum < NSIG:
        raise ValueError("signal number out of range")
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if signum in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    old = getsignal(signum)
    _handlers[signum] = handler
    return old


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signum, flag):
    pass


def strsignal(signum):
    names = {1: "Hangup", 2: "Interrupt", 3: "Quit", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault",
             12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 17: "Child exited"}
    return names.get(signum)


def valid_signals():
    return set(Signals)

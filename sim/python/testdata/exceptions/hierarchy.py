# The tree of built-in exceptions, printed from the classes themselves.
names = """BaseException SystemExit KeyboardInterrupt GeneratorExit Exception
StopIteration StopAsyncIteration ArithmeticError FloatingPointError OverflowError
ZeroDivisionError AssertionError AttributeError BufferError EOFError ImportError
ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError
UnboundLocalError OSError BlockingIOError ChildProcessError ConnectionError
BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError
FileExistsError FileNotFoundError InterruptedError IsADirectoryError
NotADirectoryError PermissionError ProcessLookupError TimeoutError ReferenceError
RuntimeError NotImplementedError RecursionError SyntaxError IndentationError TabError
SystemError TypeError ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError
UnicodeTranslateError Warning DeprecationWarning UserWarning RuntimeWarning
FutureWarning SyntaxWarning ResourceWarning""".split()
import builtins

for name in names:
    cls = getattr(builtins, name)
    path = [c.__name__ for c in cls.__mro__[:-1]]
    print("  " * (len(path) - 1) + name, "<", " ".join(path[1:]))
print(IOError is OSError, EnvironmentError is OSError)


class AppError(Exception):
    """Base of this program's errors."""


class NotFound(AppError, LookupError):
    pass


class Denied(AppError):
    status = 403


for error in (NotFound("page"), Denied("you"), KeyError("k"), ValueError("v")):
    try:
        raise error
    except AppError as e:
        print("app", type(e).__name__, getattr(e, "status", None))
    except LookupError as e:
        print("lookup", e)
    except (OSError, ValueError) as e:
        print("tuple", e)
try:
    raise NotFound("both")
except LookupError as e:
    print("as lookup", repr(e))

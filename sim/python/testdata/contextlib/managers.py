# contextlib: contextmanager, closing, suppress, nullcontext, redirect_stdout.
import contextlib
import io


@contextlib.contextmanager
def tag(name, log=None):
    """Prints a tag around."""
    print(f"<{name}>", end="")
    try:
        yield name.upper()
    except ValueError as error:
        print(f"[caught {error}]", end="")
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    print(a, end="")
with tag("err"):
    raise ValueError("v")
try:
    with tag("key"):
        raise KeyError("k")
except KeyError as error:
    print("outside", error)


@tag("decorated")
def speak(x):
    print("speaking", x, end="")
    return x * 2


print(speak(1), speak(2), tag.__name__, tag.__doc__)


@contextlib.contextmanager
def broken(times):
    for _ in range(times):
        yield


for times in (0, 2):
    try:
        with broken(times):
            print("body", end=" ")
    except RuntimeError as error:
        print(error)
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
    print("never")
with contextlib.suppress(ValueError):
    print("no error is fine")
try:
    with contextlib.suppress(ValueError):
        1 / 0
except ZeroDivisionError as error:
    print(error)


class Door:
    def close(self):
        print("door closed")


with contextlib.closing(Door()) as door:
    print(type(door).__name__)
with contextlib.nullcontext("value") as value, contextlib.nullcontext() as nothing:
    print(value, nothing)
out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    print("hidden")
    import sys
    print("error", file=sys.stderr)
print(repr(out.getvalue()), repr(err.getvalue()))


class Timer(contextlib.ContextDecorator):
    def __enter__(self):
        print("start", end=" ")
        return self

    def __exit__(self, *error):
        print("stop", error[0])


@Timer()
def work():
    print("work", end=" ")


work()
work()
print(isinstance(Door(), contextlib.AbstractContextManager), isinstance(Timer(), contextlib.AbstractContextManager))

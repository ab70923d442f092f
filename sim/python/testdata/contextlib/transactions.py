# Context managers at work: transactions, indentation, patched attributes, timers.
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, suppress


class Store(dict):
    @contextmanager
    def transaction(self):
        saved = dict(self)
        try:
            yield self
        except Exception as error:
            self.clear()
            self.update(saved)
            print(f"rolled back: {error!r}")
            raise
        else:
            print("committed", sorted(self))


store = Store(a=1)
with store.transaction() as t:
    t["b"] = 2
with suppress(ValueError), store.transaction():
    store["a"] = 100
    store["c"] = 3
    raise ValueError("no")
print(store)
try:
    with store.transaction():
        del store["a"]
        with suppress(KeyError):
            with store.transaction():
                store["inner"] = 1
                store["missing"]
        print("between", store)
        store["zzz"]
except KeyError as error:
    print("outside", error, store)


class Indent:
    level = 0

    def __enter__(self):
        Indent.level += 1
        return self

    def __exit__(self, *error):
        Indent.level -= 1

    def print(self, text):
        print("    " * self.level + text)


with Indent() as out:
    out.print("one")
    with out:
        out.print("two")
        with out, out:
            out.print("four")
    out.print("one again")
print(Indent.level)


@contextmanager
def patched(thing, **changes):
    missing = object()
    saved = {k: getattr(thing, k, missing) for k in changes}
    for k, v in changes.items():
        setattr(thing, k, v)
    try:
        yield
    finally:
        for k, v in saved.items():
            delattr(thing, k) if v is missing else setattr(thing, k, v)


class Settings:
    debug = False


with patched(Settings, debug=True, extra=1):
    print(Settings.debug, Settings.extra)
print(Settings.debug, hasattr(Settings, "extra"))


class logged(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("begin", self.name)

    def __exit__(self, kind, error, trace):
        print("end", self.name, "failed" if kind else "fine")
        return kind is ZeroDivisionError


@logged("divide")
def divide(a, b):
    return a / b


print(divide(6, 3), divide(1, 0))
with ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "undo", i)
        if i == 1:
            stack.enter_context(logged("inner"))
    stack.push(lambda kind, error, trace: print("saw", kind) or True)
    raise RuntimeError("swallowed by the stack")
print("after")


def numbers():
    try:
        yield from range(5)
    finally:
        print("generator closed")


with closing(numbers()) as n:
    print(next(n), next(n))

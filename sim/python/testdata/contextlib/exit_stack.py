# contextlib: ExitStack, its order, callbacks, pop_all; async managers by hand.
import contextlib


class Res:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, value, trace):
        print("close", self.name, kind and kind.__name__)
        return self.swallow


with contextlib.ExitStack() as stack:
    opened = [stack.enter_context(Res(n)) for n in "abc"]
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda kind, value, trace: print("pushed", kind))
    print([r.name for r in opened])
with contextlib.ExitStack() as stack:
    stack.enter_context(Res("outer"))
    stack.enter_context(Res("swallows", True))
    stack.enter_context(Res("inner"))
    raise ValueError("stopped on the way")
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.enter_context(Res("x"))
        raise KeyError("first")
except ZeroDivisionError as error:
    print(error, repr(error.__context__))
with contextlib.ExitStack() as stack:
    stack.enter_context(Res("kept"))
    kept = stack.pop_all()
print("after the with")
kept.close()
try:
    contextlib.ExitStack().enter_context(5)
except TypeError as error:
    print(error)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


@contextlib.asynccontextmanager
async def connection(name):
    print("connect", name)
    try:
        yield name.title()
    except ValueError as error:
        print("handled", error)
    finally:
        print("disconnect", name)


async def main():
    async with connection("db") as db, contextlib.AsyncExitStack() as stack:
        cache = await stack.enter_async_context(connection("cache"))
        stack.enter_context(Res("sync"))
        stack.push_async_callback(farewell, "bye")
        print(db, cache)
    async with connection("bad"):
        raise ValueError("lost")


async def farewell(word):
    print(word)


run(main())

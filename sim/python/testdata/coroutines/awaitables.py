# Everything that can be awaited: __await__, types.coroutine, chains of them.
import types


@types.coroutine
def old_style(label):
    got = yield f"old {label}"
    return f"<{got}>"


class Ready:
    def __await__(self):
        return iter(())


class Returns:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value


async def value(v):
    return v


class Delegates:
    def __await__(self):
        first = yield from old_style("one").__iter__()
        second = yield from value("from coroutine").__await__()
        return first, second


async def main():
    print("ready gives", await Ready())
    print("old gives", await old_style("a"))
    print("delegates", await Delegates())
    total = await value(1) + await value(2) * await value(3)
    print("expression", total, -await value(4), [await value(i) for i in range(3)])
    print({k: await value(k) for k in "ab"}, f"{await value('formatted')}")
    print((await value([1, 2]))[await value(0)], await value(0) or await value("or"))
    for bad in (5, "text", None, Returns(5), Returns(value(1)), (x for x in [])):
        try:
            await bad
        except TypeError as error:
            print(error)
    twice = value("once")
    print(await twice)
    try:
        await twice
    except RuntimeError as error:
        print(error)
    return "end"


c = main()
sent = None
while True:
    try:
        print("yielded", c.send(sent))
        sent = "answer"
    except StopIteration as stop:
        print(stop.value)
        break


async def deep(n):
    return await deep(n - 1) + 1 if n else len(await old_style("deep"))


d = deep(50)
print(d.send(None))
try:
    d.send("x")
except StopIteration as stop:
    print("depth", stop.value)

# Async iterators and generators chained into streams, with clean-up.
class Tick:
    def __await__(self):
        yield


def run(main):
    ticks = 0
    while True:
        try:
            main.send(None)
            ticks += 1
        except StopIteration as stop:
            return stop.value, ticks


async def source(n):
    try:
        for i in range(n):
            await Tick()
            yield i
    finally:
        print("source closed")


async def zeros():
    yield 0


async def mapped(function, stream):
    async for x in stream:
        yield function(x)


async def kept(predicate, stream):
    async for x in stream:
        if predicate(x):
            yield x


async def merged(*streams):
    iterators = [s.__aiter__() for s in streams]
    while iterators:
        for it in list(iterators):
            try:
                yield await it.__anext__()
            except StopAsyncIteration:
                iterators.remove(it)


async def enumerated(stream, start=0):
    n = start
    async for x in stream:
        yield n, x
        n += 1


async def first(n, stream):
    out = []
    async for x in stream:
        out.append(x)
        if len(out) == n:
            await stream.aclose()
            break
    return out


class Lines:
    def __init__(self, text):
        self.lines = text.split("\n")

    def __aiter__(self):
        self.i = 0
        return self

    async def __anext__(self):
        if self.i >= len(self.lines):
            raise StopAsyncIteration
        await Tick()
        self.i += 1
        return self.lines[self.i - 1]


async def main():
    print([x async for x in mapped(lambda x: x * x, source(4))])
    print([x async for x in merged(source(2), source(4), mapped(str, source(3)))])
    print([p async for p in enumerated(kept(lambda x: x % 2, source(6)), 1)])
    print(await first(2, source(100)))
    print({line: len(line) async for line in Lines("one\ntwo\nthree")}, [c async for line in Lines("ab\ncd") for c in line])
    total = 0
    async for line in Lines("1\n2\nx\n4"):
        try:
            total += int(line)
        except ValueError as error:
            print("skipped", error)
            continue
        if total > 100:
            break
    else:
        print("total", total)
    g = mapped(lambda x: 1 // x, zeros())
    try:
        async for x in g:
            print("never", x)
    except ZeroDivisionError as error:
        print("failed", error)
    print([x async for x in g])
    it = source(2)
    print(await anext(it), await anext(it), await anext(it, "none left"), aiter(it) is it)
    return sum([x async for x in source(5)])


print(run(main()))

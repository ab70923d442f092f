# The protocols behind async with and async for.
class Switch:
    def __await__(self):
        yield self


def run(coroutine):
    while True:
        try:
            coroutine.send(None)
            print("~", end=" ")
        except StopIteration as stop:
            return stop.value


class Connection:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Switch()
        print("open", self.name)
        return self

    async def __aexit__(self, kind, value, trace):
        await Switch()
        print("close", self.name, repr(value))
        return self.swallow


class Rows:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Switch()
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def main():
    async with Connection("a") as a, Connection("b", swallow=True):
        print("using", a.name)
        raise ValueError("inside")
    async for row in Rows(3):
        if row == 1:
            print("skip")
            continue
        print("row", row)
    else:
        print("no more")
    async with Connection("r"):
        return "returned from within"


print(run(main()))


async def errors():
    for attempt in (5, Connection("x")):
        try:
            with attempt:
                pass
        except TypeError as error:
            print(error)
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)
    try:
        for x in Rows(1):
            pass
    except TypeError as error:
        print(error)

    class Bad:
        def __aiter__(self):
            return 5
    try:
        async for x in Bad():
            pass
    except TypeError as error:
        print(error)


run(errors())

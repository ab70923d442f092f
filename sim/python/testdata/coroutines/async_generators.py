# Async generators: asend, athrow, aclose, and async for over them.
class Tick:
    def __await__(self):
        return (yield "tick")


def run(coroutine):
    ticks = 0
    try:
        while True:
            coroutine.send(None)
            ticks += 1
    except StopIteration as stop:
        print(f"  [{ticks} ticks]")
        return stop.value


async def countdown(n):
    try:
        while n:
            await Tick()
            got = yield n
            if got:
                print("  received", got)
                n += got
            n -= 1
    except ValueError as error:
        print("  caught", error)
        yield "after error"
    finally:
        print("  finally")


async def loop():
    async for n in countdown(3):
        print("  item", n)
    else:
        print("  else")
    return [n async for n in countdown(4) if n % 2 == 0]


async def by_hand():
    g = countdown(2)
    print("  first", await g.__anext__())
    print("  asend", await g.asend(3))
    print("  athrow", await g.athrow(ValueError("thrown")))
    try:
        await g.__anext__()
    except StopAsyncIteration as stop:
        print("  stopped", repr(stop))


async def closing():
    g = countdown(5)
    async for n in g:
        break
    await g.aclose()
    try:
        return await anext(g)
    except StopAsyncIteration:
        return await anext(g, "default")


print(run(loop()))
run(by_hand())
print(run(closing()))
print(type(countdown(1)).__name__, hasattr(countdown(1), "__aiter__"))


async def collect():
    pairs = {n: n * n async for n in countdown(2)}
    unique = {n % 2 async for n in countdown(3)}
    lazy = (n + 1 async for n in countdown(2))
    return pairs, sorted(unique), [n async for n in lazy], type(lazy).__name__


print(run(collect()))

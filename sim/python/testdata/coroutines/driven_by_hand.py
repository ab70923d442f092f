# Coroutines are resumed with send, as a loop would do it.
class Wait:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        answer = yield f"waiting for {self.label}"
        print("  resumed with", answer)
        return answer


async def inner(n):
    print("  inner", n)
    got = await Wait(f"inner{n}")
    return got * 10


async def outer():
    print("  outer starts")
    a = await inner(1)
    b = await inner(2)
    return a + b


c = outer()
print(type(c).__name__, c.__name__, hasattr(c, "__next__"))
print(c.send(None))
print(c.send(4))
try:
    c.send(5)
except StopIteration as stop:
    print("result", stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)


async def nothing():
    return 7


try:
    nothing().send(None)
except StopIteration as stop:
    print(stop.value)
closed = nothing()
closed.close()


async def awaits_wrong():
    await 5


try:
    awaits_wrong().send(None)
except TypeError as error:
    print(error)
c = outer()
try:
    c.send("early")
except TypeError as error:
    print(error)
c.close()
try:
    iter(closed)
except TypeError as error:
    print(error)
try:
    for _ in closed:
        pass
except TypeError as error:
    print(error)

# Values sent into a generator become the value of yield.
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            print("(none)", end=" ")
            continue
        total += value
        count += 1
        average = total / count


a = averager()
print(next(a), a.send(10), a.send(20), next(a), a.send(6))


def echo():
    received = yield "ready"
    while received != "stop":
        received = yield f"echo {received}"
    return "stopped"


e = echo()
try:
    e.send("too early")
except TypeError as error:
    print(error)
print(e.send(None), e.send("a"), e.send("b"))
try:
    e.send("stop")
except StopIteration as stop:
    print("returned", stop.value)


def splitter():
    parts = []
    while True:
        text = yield parts
        parts = text.split(",") if text else []


s = splitter()
next(s)
print(s.send("a,b,c"), next(s), s.send("x"))


def expressions():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = [(yield 3), (yield 4)]
    print("list", y)
    print(f"formatted {(yield 5)}")
    return (yield)


g = expressions()
out = [next(g)]
for value in (10, 20, 30, 40, "five"):
    out.append(g.send(value))
print(out)

# close raises GeneratorExit inside; finally runs; misbehaviour is an error.
def worker(name):
    try:
        while True:
            yield name
    except GeneratorExit:
        print(name, "exits", end="; ")
        raise
    finally:
        print(name, "cleans up")


w = worker("a")
print(next(w))
w.close()
w.close()
print(next(w, "closed"))
b = worker("b")
b.close()
print("b never started")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "no"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def converts():
    try:
        yield 1
    except GeneratorExit:
        print("returns instead")
        return "value"


c = converts()
next(c)
print(c.close())


def breaks():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


k = breaks()
next(k)
try:
    k.close()
except KeyError as error:
    print("KeyError", error)
with_loop = worker("loop")
for item in with_loop:
    print(item)
    break
with_loop.close()
print(GeneratorExit.__mro__[1].__name__, issubclass(GeneratorExit, Exception))

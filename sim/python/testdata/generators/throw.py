# Errors thrown into a generator appear at its yield.
def tough():
    value = 0
    while True:
        try:
            value = yield value
        except ValueError as error:
            print("caught", repr(error), end=" ")
            value = -1
        finally:
            print("round", end=" ")


t = tough()
print(next(t))
print(t.send(5))
print(t.throw(ValueError("bad")))
print(t.throw(ValueError))
print(t.throw(ValueError, "old form"))
try:
    t.throw(KeyError("not caught"))
except KeyError as error:
    print("escaped", error)
print(next(t, "dead"))
try:
    t.throw(ValueError("after the end"))
except ValueError as error:
    print(error)


def unstarted():
    print("never printed")
    yield 1


u = unstarted()
try:
    u.throw(RuntimeError("before the start"))
except RuntimeError as error:
    print(error, list(u))


def turns_into():
    try:
        yield 1
    except ValueError as error:
        raise TypeError("other") from error


g = turns_into()
next(g)
try:
    g.throw(ValueError("cause"))
except TypeError as error:
    print(error, repr(error.__cause__))


def ends():
    try:
        yield
    except ValueError:
        return "value of the end"


g = ends()
next(g)
try:
    g.throw(ValueError)
except StopIteration as stop:
    print(stop.value)


def leaks():
    yield 1
    raise StopIteration("inside")


g = leaks()
next(g)
try:
    next(g)
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
try:
    g.throw("text")
except TypeError as error:
    print(error)

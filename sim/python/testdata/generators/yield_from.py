# yield from passes values, sends, throws and closes to the one inside.
def inner():
    total = 0
    try:
        while True:
            try:
                value = yield total
            except ValueError as error:
                print("inner caught", error)
                value = 100
            if value is None:
                return f"inner total {total}"
            total += value
    finally:
        print("inner finally")


def outer():
    result = yield from inner()
    print("outer got", result)
    again = yield from [1, 2]
    print("list gives", again)
    return "outer done"


o = outer()
print(next(o), o.send(5), o.send(6))
print(o.throw(ValueError("from far away")))
print(o.send(None))
print(next(o))
try:
    next(o)
except StopIteration as stop:
    print(stop.value)
o.close()
o = outer()
next(o)
o.close()
print("closed")
o.close()
o = outer()
next(o)
try:
    o.throw(KeyError("k"))
except KeyError as error:
    print("through both", error)


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


print(list(chain("ab", range(3), {"k": 1}, chain([9], []))))


def tree(t):
    if t:
        left, value, right = t
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
try:
    def bad():
        yield from 5
    next(bad())
except TypeError as error:
    print(error)


def sends_to_list():
    yield from iter([1, 2])


s = sends_to_list()
next(s)
try:
    s.send("x")
except AttributeError as error:
    print(error)

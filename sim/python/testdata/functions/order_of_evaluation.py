# Operands, arguments and targets are evaluated from left to right.
def show(value):
    print(value, end=" ")
    return value


def call(*args, **kwargs):
    print("| call", args, kwargs)
    return call


call(show(1), show(2), k=show(3), *[show(4)])
print(show(1) + show(2) * show(3))
print([show("a"), show("b")], {show("k"): show("v")})
print(show(0) or show("") or show("x"))
print(show(1) and show(0) and show("never"))
print(show(1) < show(3) < show(2) < show(9))
print("yes" if show(0) else show("no"))
box = {}
box[show("key")] = show("value")
print(box)


def index():
    print("index", end=" ")
    return 0


def items():
    print("items", end=" ")
    return [10, 20]


def value():
    print("value", end=" ")
    return 5


items()[index()] = value()
print()
numbers = [1, 2, 3]
i = 0
i, numbers[i] = 2, "changed"
print(i, numbers)
a = b = c = []
a.append(1)
print(b, c, a is c)
x = show("once")
print()
numbers[show(1)] += show(40)
print(numbers)

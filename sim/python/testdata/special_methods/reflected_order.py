# Which side is asked first, and when the reflected method jumps the queue.
class Base:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        print(f"{type(self).__name__}.__add__", end=" ")
        return NotImplemented

    def __radd__(self, other):
        print(f"{type(self).__name__}.__radd__", end=" ")
        return f"radd by {self.name}"


class Derived(Base):
    def __radd__(self, other):
        print("Derived.__radd__ (own)", end=" ")
        return "own radd"


class Plain(Base):
    pass


class Stranger:
    def __add__(self, other):
        print("Stranger.__add__", end=" ")
        return NotImplemented


b, d, p, s = Base("b"), Derived("d"), Plain("p"), Stranger()
print(b + d)
print(d + b)
print(b + p)
print(s + b)
print(5 + b)
print("text" + d)
print([1] + d)
for pair in ((b, s), (b, b), (s, s)):
    try:
        print(pair[0] + pair[1])
    except TypeError as error:
        print("TypeError:", error)
print(sum([b], 0))


class Number:
    def __rsub__(self, other):
        return ("rsub", other)

    def __rpow__(self, other):
        return ("rpow", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __rlshift__(self, other):
        return ("rlshift", other)

    def __rmatmul__(self, other):
        return ("rmatmul", other)


n = Number()
print(1 - n, 2 ** n, divmod(3, n), 4 << n, 5.5 @ n)

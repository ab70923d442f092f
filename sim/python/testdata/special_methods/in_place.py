# In-place operators change the object or make a new one.
class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, other):
        print("iadd", end=" ")
        self.items += [other]
        return self

    def __isub__(self, other):
        self.items.remove(other)
        return self

    def __ior__(self, other):
        return "replaced"

    def __imul__(self, n):
        return NotImplemented

    def __mul__(self, n):
        print("mul", end=" ")
        return Bag(*self.items * n)

    def __repr__(self):
        return f"Bag{self.items}"


bag = same = Bag(1)
bag += 2
bag += 3
print(bag, bag is same)
bag -= 1
print(same)
bag *= 2
print(bag, bag is same)
bag |= 1
print(bag)

numbers = other = [1]
numbers += (2,)
numbers *= 2
print(other)
text = again = "a"
text += "b"
print(text, again)
t = ([1], "x")
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
x = 7
x //= 2; print(x, end=" ")
x **= 3; print(x, end=" ")
x <<= 2; print(x, end=" ")
x ^= 5; print(x, end=" ")
x %= 10; print(x, end=" ")
x /= 4; print(x)
holder = {"n": [1, 2]}
holder["n"][1] += 40
holder["n"] += "ab"
print(holder)
bag = Bag()
try:
    bag <<= 1
except TypeError as error:
    print(error)

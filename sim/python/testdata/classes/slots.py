# __slots__: no dict, fixed names, and inheritance of both.
class Pair:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


p = Pair(1, 2)
print(p.left, p.right)
p.left = 10
print(p.left, hasattr(p, "__dict__"), Pair.__slots__)
for action in (
    lambda: setattr(p, "middle", 3),
    lambda: p.middle,
    lambda: vars(p),
):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
del p.right
try:
    p.right
except AttributeError as error:
    print(error)


class Triple(Pair):
    __slots__ = ("third",)


t = Triple(1, 2)
t.third = 3
print(t.left, t.right, t.third, hasattr(t, "__dict__"))


class Loose(Pair):
    pass


x = Loose(1, 2)
x.anything = "goes"
print(x.__dict__, x.left)
try:
    class Clash:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
print(type(Pair.left).__name__, [n for n in dir(Pair) if not n.startswith("__")])

# Cooperative super in a diamond visits each class once.
class Base:
    def __init__(self, **rest):
        print("Base", rest)

    def hello(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left, **rest):
        print("Left", left, rest)
        super().__init__(**rest)

    def hello(self):
        return ["Left"] + super().hello()


class Right(Base):
    def __init__(self, right, **rest):
        print("Right", right, rest)
        super().__init__(**rest)

    def hello(self):
        return ["Right"] + super().hello()


class Both(Left, Right):
    def __init__(self, **rest):
        print("Both")
        super().__init__(**rest)

    def hello(self):
        return ["Both"] + super().hello()


b = Both(left=1, right=2)
print(b.hello())
print(Left(left=0).hello())
print([c.__name__ for c in Both.__mro__])
print(super(Left, b).hello(), super(Both, b).hello())
print(Left.hello(b))
try:
    Both(left=1, right=2, extra=3).hello()
    super(Right, Left(left=5)).hello()
except TypeError as error:
    print(error)


class Mixed(Right, Left):
    pass


print([c.__name__ for c in Mixed.mro()])

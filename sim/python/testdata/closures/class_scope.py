# A class body is no scope for its methods.
x = "module"


class Scope:
    x = "class"
    same = x
    listed = [x for _ in range(2)]
    first = [letter for letter in x]

    def method(self):
        return x

    def through_self(self):
        return self.x


print(Scope.same, Scope.listed, Scope.first)
print(Scope().method(), Scope().through_self())


def function():
    x = "function"

    class Inner:
        y = x
        x = "inner class"
        z = x

        def method(self):
            return x
    return Inner


try:
    Inner = function()
    print(Inner.y, Inner.z, Inner().method())
except NameError as error:
    print(error)


def free_variable():
    value = "free"

    class Inner:
        seen = value

        def method(self):
            return __class__.__name__, value
    value = "changed"
    return Inner


Inner = free_variable()
print(Inner.seen, Inner().method())


class Loops:
    squares = {}
    for i in range(3):
        squares[i] = i * i
    if len(squares) == 3:
        complete = True


print(Loops.squares, Loops.i, Loops.complete)

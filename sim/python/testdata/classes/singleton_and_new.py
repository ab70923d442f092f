# __new__ decides what is made; __init__ runs on what fits.
class Single:
    _only = None

    def __new__(cls, *args):
        if cls._only is None:
            print("first")
            cls._only = super().__new__(cls)
        return cls._only

    def __init__(self, name):
        print("init", name)
        self.name = name


a, b = Single("a"), Single("b")
print(a is b, a.name)


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value - value % 2)

    def half(self):
        return self // 2


n = Even(7)
print(n, n + 1, n.half(), type(n).__name__, type(n + 1).__name__, isinstance(n, int))


class Other:
    def __new__(cls):
        return "not an Other"

    def __init__(self):
        print("never runs")


print(Other())


class Name(str):
    def shout(self):
        return self.upper() + "!"


s = Name("ada")
print(s, s.shout(), repr(s), s == "ada", len(s), type(s[0]).__name__)
print(object.__new__(Single) is a)
for attempt in (lambda: object.__new__(5), lambda: object(1), lambda: Even(), lambda: int.__new__(str)):
    try:
        attempt()
    except TypeError as error:
        print(error)

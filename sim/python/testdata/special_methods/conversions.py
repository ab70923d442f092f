# str, repr, format, bytes, int, float, index, bool, len and round of own objects.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"Money({self.cents})"

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02d} EUR"

    def __format__(self, spec):
        if spec == "short":
            return f"{self.cents // 100}E"
        return format(str(self), spec)

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __index__(self):
        return self.cents

    def __bytes__(self):
        return str(self.cents).encode()

    def __round__(self, digits=None):
        return ("rounded", digits)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"


import math

m = Money(1299)
print(m, repr(m), [m], f"{m}|{m!r}|{m:>12}|{m:short}|{m!s:*^14}")
print(int(m), float(m), bytes(m), hex(m), bin(Money(5)), list(range(20))[Money(3)])
print(round(m), round(m, 1), math.trunc(m), math.floor(m), math.ceil(m))
print("{} {!r} {:short}".format(m, m, m), "%s %r %d" % (m, m, m))


class Only:
    def __repr__(self):
        return "<only repr>"


print(str(Only()), f"{Only()}", "%s" % Only())


class Wrong:
    def __str__(self):
        return 5

    def __len__(self):
        return -1

    def __bool__(self):
        return "yes"

    def __int__(self):
        return "1"


for attempt in (str, len, bool, int, float, hex):
    try:
        print(attempt(Wrong()))
    except (TypeError, ValueError) as error:
        print(error)
try:
    f"{Only():>5}"
except TypeError as error:
    print(error)


class Sized:
    def __len__(self):
        return 0


print(bool(Sized()), not Sized(), 1 if Sized() else 2)

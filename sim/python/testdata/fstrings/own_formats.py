# __format__ of own objects, dates of one's own, and errors of specs.
class Angle:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        print(f"<spec {spec!r}>", end="")
        if spec.endswith("rad"):
            return format(self.degrees * 3.141592653589793 / 180, spec[:-3] or ".3f")
        return format(self.degrees, spec) + "°"

    def __repr__(self):
        return f"Angle({self.degrees})"


a = Angle(90)
print(f"{a} {a:rad} {a:.1frad} {a:>6} {a!r:>12} {a!s}")
print(format(a), format(a, "05"), "{:rad}".format(a), "{0!r} {0}".format(a))
print(str.format("{:{}}", a, "<8"))


class Table:
    rows = [("apple", 1.5), ("kiwi", 22.25)]

    def __str__(self):
        return "\n".join(f"{name:<8}|{price:>8.2f}" for name, price in self.rows)


print(Table())
print(f"{Table()!s:.10}")
for value, spec in ((5, "s"), ("x", "d"), ("x", "=5"), ("x", "+"), (1.5, "x"), (1.5, "c"), (5, ".2"), (5, ","), (5, "_,"), (5, ",x"), ("x", ","), ([], "5"), (None, ">5"), (5, "zz"), (1, "c"), (-1, "c"), (2, "10000000000000000000000"), (True, "d"), (True, "5"), (True, ""), (b"x", "5"), (1.0, "n"), (3, "n"), (5, "#"), (5, "<<5"), (5, "<"), (2.5, "0"), (2.5, "#.0f"), (1e100, ".3"), (5, " d"), (-0.0, "z.1f")):
    try:
        print(repr(value), spec, "->", format(value, spec))
    except (ValueError, TypeError, OverflowError) as error:
        print(repr(value), spec, "->", type(error).__name__, error)

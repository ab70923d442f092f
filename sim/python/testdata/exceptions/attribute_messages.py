# AttributeErrors, and the names that the exception remembers.
import math


class Plain:
    shown = 1

    def method(self):
        pass


class Slotted:
    __slots__ = ("only",)


plain = Plain()
attempts = [
    lambda: plain.nothing,
    lambda: Plain.nothing,
    lambda: plain.method.nothing,
    lambda: plain.show,
    lambda: (5).real_part,
    lambda: "text".uper,
    lambda: None.x,
    lambda: [].add,
    lambda: {}.append,
    lambda: (1).__nothing__,
    lambda: math.nothing,
    lambda: len.nothing,
    lambda: (lambda: 0).nothing,
    lambda: setattr(5, "x", 1),
    lambda: setattr("s", "x", 1),
    lambda: setattr(object(), "x", 1),
    lambda: setattr(Slotted(), "x", 1),
    lambda: Slotted().only,
    lambda: setattr(len, "x", 1),
    lambda: setattr(plain.method, "x", 1),
    lambda: setattr(int, "x", 1),
    lambda: delattr(plain, "x"),
    lambda: delattr(Plain, "x"),
    lambda: setattr((1, 2), "count", 1),
    lambda: (x for x in []).nothing,
    lambda: type.nothing,
    lambda: getattr(plain, 5),
    lambda: ValueError("x").nothing,
]
for attempt in attempts:
    try:
        print("no error", attempt())
    except (AttributeError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
try:
    plain.missing
except AttributeError as error:
    print(error.name, error.obj is plain)
try:
    Plain.missing()
except AttributeError as error:
    print(error.name, error.obj)
error = AttributeError("own words", name="n", obj=3)
print(error, error.name, error.obj)

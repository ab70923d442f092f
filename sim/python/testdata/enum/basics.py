# enum: members, values, lookup, iteration, aliases, auto, errors.
import enum
from enum import Enum, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def favourite(cls):
        return cls.BLUE

    def __str__(self):
        return f"color {self.value}"


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"].pretty, Color.favourite().pretty)
print(list(Color), len(Color), Color.CRIMSON is Color.RED, list(Color.__members__), Color.RED in Color, Color.RED == 1, Color.RED is Color(1))
print({Color.RED: "r"}[Color.CRIMSON], hash(Color.RED) == hash(Color.RED), isinstance(Color.RED, Color), type(Color.RED).__name__, [c.name for c in reversed(Color)])
print(f"{Color.RED} {Color.RED!r}", Color, bool(Color.RED), Color.GREEN != Color.RED)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.LOW + 1, Level.HIGH == 10, sorted([Level.HIGH, Level.LOW]), f"{Level.HIGH}", "%d" % Level.HIGH, [10, 20, 30][Level.LOW], max(Level), int(Level.HIGH))


class Step(Enum):
    FIRST = auto()
    SECOND = auto()
    LAST = "z"


class Word(str, Enum):
    YES = "yes"
    NO = "no"


class Named(enum.StrEnum):
    ALPHA = auto()
    BETA = "b"


print([s.value for s in Step], Word.YES == "yes", Word.YES.upper(), Word("no"), Named.ALPHA, repr(Named.BETA), Named.ALPHA == "alpha", f"{Named.BETA}", f"{Word.YES}", str(Word.YES))


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


print([f"{p.name} {p.gravity:.2f}" for p in Planet], Planet.MARS.value)
Made = Enum("Made", "A B C")
print(list(Made), Enum("D", {"X": 10, "Y": 20}).Y.value, Made.B.value)
for attempt in (lambda: Color(9), lambda: Color["NONE"], lambda: Color.NONE, lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.BLUE, lambda: setattr(Color.RED, "value", 3), lambda: type("Sub", (Color,), {}), lambda: Level("x"), lambda: unique(Color), lambda: delattr(Color, "RED")):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("matched green")

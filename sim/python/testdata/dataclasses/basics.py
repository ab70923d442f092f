# dataclasses: repr, equality, defaults, order, frozen, post init.
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class Item:
    """A thing for sale."""

    name: str
    price: float
    tags: list = field(default_factory=list)
    count: int = 1
    secret: str = field(default="s", repr=False, compare=False)

    def total(self):
        return self.price * self.count


a, b = Item("pen", 1.5), Item("pen", 1.5, secret="other")
print(a, a == b, a != Item("pen", 2), a.total(), a.secret)
a.tags.append("x")
print(a, b, [f.name for f in fields(Item)], fields(a)[1].type is float, is_dataclass(a), is_dataclass(5))
print(asdict(a), astuple(b), replace(a, name="ink", count=3), Item.__match_args__, Item.__doc__)
try:
    hash(a)
except TypeError as error:
    print(error)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


v = Version(1, 2)
print(v < Version(1, 10), sorted([Version(2), Version(1, 5, "b")]), max(v, Version(0)), hash(v) == hash(Version(1, 2, "q")), {v: 1}[Version(1, 2)])
for action in (lambda: setattr(v, "major", 5), lambda: delattr(v, "minor"), lambda: v < 5, lambda: Version(), lambda: Version(1, 2, 3, 4), lambda: Version(1, z=2), lambda: Item("x") , lambda: replace(v, nope=1), lambda: asdict(5)):
    try:
        action()
    except (FrozenInstanceError, TypeError) as error:
        print(type(error).__name__, error)


@dataclass
class Box:
    width: int
    height: int
    area: int = field(init=False)
    scale: int = 1

    def __post_init__(self):
        self.area = self.width * self.height * self.scale


print(Box(2, 3), Box(2, 3, scale=10).area)
for body in ("list", "order", "both"):
    try:
        if body == "list":
            @dataclass
            class Bad:
                items: list = []
        elif body == "order":
            @dataclass
            class Bad:
                a: int = 1
                b: str
        else:
            @dataclass
            class Bad:
                a: int = field(default=1, default_factory=int)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

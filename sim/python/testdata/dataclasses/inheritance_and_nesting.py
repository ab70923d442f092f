# dataclasses: inheritance, nesting, slots, kw_only, InitVar, ClassVar.
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, make_dataclass
from typing import ClassVar, Optional


@dataclass
class Base:
    id: int
    kind: str = "base"

    def hello(self):
        return f"{self.kind}#{self.id}"


@dataclass
class Child(Base):
    kind: str = "child"
    parent: Optional["Base"] = None
    children: list = field(default_factory=list)


root = Base(1)
c = Child(2, parent=root, children=[Child(3), Child(4, "special")])
print(c)
print(c.hello(), asdict(c)["children"][1]["kind"], astuple(c)[2], c == Child(2, "child", root, [Child(3), Child(4, "special")]), Base(1) == Child(1, "base"))


@dataclass(slots=True)
class Point:
    x: int
    y: int = 0


p = Point(1)
try:
    p.z = 5
except AttributeError as error:
    print(error)
print(p, Point.__slots__, hasattr(p, "__dict__"))


@dataclass(kw_only=True)
class Options:
    depth: int = 1
    name: str


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2


print(Options(name="n"), Mixed(1, b=5))
for attempt in (lambda: Options("n"), lambda: Mixed(1, 2), lambda: Options()):
    try:
        attempt()
    except TypeError as error:
        print(error)


@dataclass
class Account:
    count: ClassVar[int] = 0
    owner: str
    start: InitVar[int] = 10
    balance: int = field(init=False, default=0)

    def __post_init__(self, start):
        self.balance = start * 2
        Account.count += 1


print(Account("ada"), Account("bob", 50), Account.count, asdict(Account("c")))
Made = make_dataclass("Made", ["x", ("y", int), ("z", int, field(default=7))], namespace={"sum": lambda self: self.x + self.y + self.z})
print(Made(1, 2), Made(1, 2).sum())


@dataclass(eq=False, repr=False)
class Plain:
    x: int


@dataclass(unsafe_hash=True)
class Hashed:
    x: int


print(Plain(1) == Plain(1), "object at" in repr(Plain(1)), len({Hashed(1), Hashed(1), Hashed(2)}))


@dataclass
class Tree:
    value: int
    left: "Tree" = None
    right: "Tree" = None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def __repr__(self):
        return f"T({self.value})"


t = Tree(2, Tree(1), Tree(3))
t.left.left = t.right
print(list(t), t, [t])
me = Made(1, 2); me.x = me
print(me)

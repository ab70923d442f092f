# Enums in a protocol: states, priorities, sets of flags, parsing of names.
from collections import Counter
from enum import Enum, Flag, IntEnum, auto, unique


class Phase(Enum):
    NEW = "new"
    OPEN = "open"
    DONE = "done"

    @property
    def following(self):
        return {Phase.NEW: {Phase.OPEN}, Phase.OPEN: {Phase.NEW, Phase.DONE}}.get(self, set())

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.strip().upper()]
        except KeyError:
            raise ValueError(f"{text!r} is none of {', '.join(m.value for m in cls)}") from None


@unique
class Priority(IntEnum):
    LOW = auto()
    NORMAL = auto()
    HIGH = 10
    URGENT = auto()


class Access(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    OWNER = READ | WRITE


class Ticket:
    def __init__(self, title, priority=Priority.NORMAL):
        self.title, self.priority, self.phase = title, priority, Phase.NEW

    def to(self, phase):
        if phase not in self.phase.following:
            raise ValueError(f"{self.title}: {self.phase.name} -> {phase.name}")
        self.phase = phase
        return self


tickets = [Ticket("a"), Ticket("b", Priority.URGENT), Ticket("c", Priority(1)), Ticket("d", Priority["HIGH"])]
print([(t.title, t.priority.name, int(t.priority)) for t in sorted(tickets, key=lambda t: -t.priority)])
for name in ("open", " DONE ", "new", "lost"):
    try:
        print(tickets[0].to(Phase.parse(name)).phase)
    except ValueError as error:
        print(error)
tickets[1].to(Phase.OPEN)
print(Counter(t.phase for t in tickets), {p: [t.title for t in tickets if t.phase is p] for p in Phase})
for access in (Access.NONE, Access.READ, Access.OWNER, Access.OWNER & ~Access.READ):
    print(repr(access), bool(access), Access.READ in access, access is Access.OWNER, access.value)
print(Priority.HIGH > Priority.LOW, Priority.HIGH + 1 == Priority.URGENT, sum(Priority), max(Priority).name, [p.value for p in Priority], f"{Priority.LOW:>3}|{Priority.LOW!r}")
print(Phase("done"), Phase.NEW.value, Phase.__members__["OPEN"] is Phase.OPEN, [m for m in Phase if m.value > "e"], len(Phase), Phase.NEW in {Phase.NEW: 1})
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)

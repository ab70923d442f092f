# enum: Flag and IntFlag, combining, testing, iterating.
from enum import Enum, Flag, IntFlag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


rw = Perm.READ | Perm.WRITE
print(rw, repr(rw), rw.value, Perm.READ in rw, Perm.EXEC in rw, rw & Perm.READ, rw ^ Perm.READ, ~rw, Perm.ALL, Perm(0), bool(Perm(0)), bool(rw))
print([p.name for p in Perm], list(rw), len(rw), Perm(5), rw == Perm(3), rw | Perm.EXEC is Perm.ALL, rw.name, Perm["WRITE"].value)
print(Perm.READ | Perm.READ, Perm.ALL & ~Perm.WRITE, [p.value for p in Perm.ALL], hash(rw) == hash(Perm(3)))


class Mode(IntFlag):
    A = 1
    B = 2
    C = 4


m = Mode.A | Mode.C
print(m, repr(m), m == 5, m + 1, m | 8, m & 4, Mode.A in m, int(m), Mode(3), f"{m}", m > 2, Mode.B | 1, list(Mode(7)))
for attempt in (lambda: Perm(64), lambda: Perm.READ | 1, lambda: Perm("x"), lambda: Perm.READ < Perm.WRITE, lambda: 1 in Perm.READ):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)


class State(Enum):
    IDLE = "idle"
    RUN = "run"

    @classmethod
    def _missing_(cls, value):
        return cls.IDLE if value is None else None

    def next(self):
        members = list(State)
        return members[(members.index(self) + 1) % len(members)]


print(State(None), State.IDLE.next(), State.RUN.next().next())
try:
    State("walk")
except ValueError as error:
    print(error)
print({p: p.name.lower() for p in Perm}, sorted(Perm, key=lambda p: -p.value))

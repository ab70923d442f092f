# A turnstile, a traffic light and a parser of comments as state machines.
from enum import Enum, auto


class State(Enum):
    LOCKED = auto()
    OPEN = auto()
    BROKEN = auto()


class Machine:
    table = {
        (State.LOCKED, "coin"): (State.OPEN, "unlock"),
        (State.LOCKED, "push"): (State.LOCKED, "alarm"),
        (State.OPEN, "push"): (State.LOCKED, "lock"),
        (State.OPEN, "coin"): (State.OPEN, "thank"),
    }

    def __init__(self):
        self.state, self.log = State.LOCKED, []

    def feed(self, event):
        try:
            target, action = self.table[self.state, event]
        except KeyError:
            target, action = State.BROKEN, "call"
        getattr(self, "on_" + action, self.default)(action)
        print(f"{self.state.name:>7} --{event}/{action}--> {target.name}")
        self.state = target

    def on_alarm(self, action):
        self.log.append("ALARM!")

    def default(self, action):
        self.log.append(action)


m = Machine()
for event in "push coin coin push kick push".split():
    m.feed(event)
print(m.log, m.state)


def light():
    while True:
        for colour, ticks in (("red", 3), ("green", 2), ("yellow", 1)):
            for left in range(ticks, 0, -1):
                if (yield f"{colour}{left}") == "night":
                    while (yield "blink") != "day":
                        pass
                    break


l = light()
print(next(l), [l.send(s) for s in (None, None, None, "night", None, "day", None, None, None)])


def strip_comments(source):
    out, state = [], "code"
    i = 0
    while i < len(source):
        c, two = source[i], source[i:i + 2]
        match state, c, two:
            case "code", _, "/*":
                state, i = "block", i + 1
            case "code", _, "//":
                state, i = "line", i + 1
            case "code", '"', _:
                state = "text"
                out.append(c)
            case "text", "\\", _:
                out.append(two)
                i += 1
            case "text", '"', _:
                state = "code"
                out.append(c)
            case "block", _, "*/":
                state, i = "code", i + 1
            case "line", "\n", _:
                state = "code"
                out.append(c)
            case ("code" | "text"), _, _:
                out.append(c)
        i += 1
    if state in ("block", "text"):
        raise SyntaxError(f"{state} is not closed")
    return "".join(out)


print(strip_comments('a = 1; // one\nb /* two */ = "// no \\" comment"; /* three\nlines */ c\n'))
for bad in ("/* open", '"open'):
    try:
        strip_comments(bad)
    except SyntaxError as error:
        print(error)

# match in programs: JSON events, a tiny interpreter, shapes, binary trees.
def handle(event):
    match event:
        case {"kind": "move", "to": [int(x), int(y)], **rest} if not rest:
            return f"move to {x},{y}"
        case {"kind": "move", "to": target, **rest}:
            return f"move {target!r} with {sorted(rest)}"
        case {"kind": "say", "words": [first, *others]}:
            return f"say {first} and {len(others)} more"
        case {"kind": "say"}:
            return "says nothing"
        case {"kind": str(kind)} if kind.startswith("_"):
            return "private"
        case {"kind": ("quit" | "exit") as how}:
            return f"leave by {how}"
        case [*events]:
            return [handle(e) for e in events]
        case None | False:
            return "no event"
        case _:
            return f"unknown {type(event).__name__}"


for e in ({"kind": "move", "to": [1, 2]}, {"kind": "move", "to": "home", "fast": 1}, {"kind": "say", "words": ["a", "b", "c"]}, {"kind": "say", "words": []}, {"kind": "_x"}, {"kind": "exit"}, [None, {"kind": 5}], False, 0, "text", ()):
    print(handle(e))


def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0) | ("*", 1, x) | ("*", x, 1):
            return simplify(x)
        case ("*", 0, _) | ("*", _, 0):
            return 0
        case ("-", x, y) if x == y:
            return 0
        case (op, int(a), int(b)):
            return {"+": a + b, "-": a - b, "*": a * b}[op]
        case (op, a, b):
            new = (op, simplify(a), simplify(b))
            return new if new == e else simplify(new)
    return e


for e in (("+", 0, "x"), ("*", ("+", 1, 2), ("-", "y", "y")), ("+", ("*", 1, "a"), ("*", 2, 3)), ("-", ("+", "x", 0), "x"), 5, ("*", "x", "y")):
    print(e, "->", simplify(e))


def insert(tree, value):
    match tree:
        case None:
            return (None, value, None)
        case (left, v, right) if value < v:
            return (insert(left, value), v, right)
        case (left, v, right) if value > v:
            return (left, v, insert(right, value))
    return tree


def depth(tree):
    match tree:
        case (None, _, None):
            return 1
        case (left, _, right):
            return 1 + max(depth(left), depth(right))
    return 0


tree = None
for n in (4, 2, 6, 1, 3, 4):
    tree = insert(tree, n)
print(tree, depth(tree))


class Op:
    __match_args__ = ("name", "args")

    def __init__(self, name, *args):
        self.name, self.args = name, args


def show(e):
    match e:
        case Op("neg", (x,)):
            return f"-{show(x)}"
        case Op(name, (a, b)):
            return f"({show(a)} {name} {show(b)})"
        case Op(name=n, args=()):
            return f"{n}()"
        case float() | int():
            return str(e)
        case str(s):
            return s


print(show(Op("+", 1, Op("*", "x", Op("neg", 2.5)))), show(Op("now")), show(Op("three", 1, 2, 3)))

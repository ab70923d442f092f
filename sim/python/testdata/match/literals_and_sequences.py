# match on values, alternatives, sequences, guards and captures.
def literal(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 2.5:
            return "two and a half"
        case "yes" | "y":
            return "agreed"
        case None:
            return "none"
        case True:
            return "true"
        case b"raw":
            return "bytes"
        case _:
            return "something else"


for x in (0, 2, -1, 2.5, "y", None, True, False, 1.0, b"raw", [], ()):
    print(repr(x), "->", literal(x))


def sequence(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [first, second]:
            return f"two {first} {second}"
        case ["go", direction, *steps] if direction in ("n", "s"):
            return f"go {direction} {steps}"
        case (first, *_, last) if first == last:
            return "same ends"
        case [[a, b], *rest]:
            return f"nested {a} {b} {rest}"
        case [*all_of_it]:
            return f"list of {len(all_of_it)}"
    return "no sequence"


for x in ([], (1,), [1, 2], ["go", "n", 1, 2], ["go", "w", 1], [7, 8, 7], [[1, 2], 3, 4], range(5), "ab", b"ab", {1, 2}, (x for x in "ab")):
    print(type(x).__name__, "->", sequence(x))


def command(line):
    match line.split():
        case ["quit" | "exit" as word]:
            return f"leaving by {word}"
        case ["add", *numbers] if all(n.isdigit() for n in numbers):
            return sum(map(int, numbers))
        case ["add", *_]:
            return "add needs numbers"
        case [name]:
            return f"unknown {name}"
        case _:
            return "what?"


for line in ("quit", "exit", "add 1 2 3", "add x", "dance", "", "a b"):
    print(repr(line), command(line))

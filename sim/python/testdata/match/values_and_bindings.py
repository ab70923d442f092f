# Dotted names are values, bare names bind; match and case as plain names.
class Color:
    RED = "r"
    GREEN = "g"


class Limits:
    class Inner:
        top = 10


def name(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN | "gr":
            return "green"
        case Limits.Inner.top:
            return "the top"
        case other:
            return f"bound {other}"


print([name(x) for x in ("r", "g", "gr", 10, "q")])
match = {"case": 1}
case = "a name"
_ = 5
print(match["case"], case, _)
match [1, [2, 3], {"k": (4, 5)}]:
    case [a, [b, *c], {"k": (d, e)}] as whole:
        print(a, b, c, d, e, whole)
match (1, 2):
    case (x, 3):
        print("no")
    case (x, y) if x > y:
        print("no")
    case (x, y):
        print("yes", x, y)
match -3:
    case -3 if False:
        print("guarded")
    case int() as n:
        print("int", n)
match 1, "two", *[3]:
    case 1, str(s), z:
        print("tuple subject", s, z)
match "text":
    case "te" "xt":
        print("joined literal")


class Noisy:
    def __eq__(self, other):
        print("eq", other, end=" ")
        return other == 3


match Noisy():
    case 1 | 2:
        print("one or two")
    case 3 | 4:
        print("three or four")


def evaluate(e):
    match e:
        case int() | float():
            return e
        case ("+", a, b):
            return evaluate(a) + evaluate(b)
        case ("*", a, b):
            return evaluate(a) * evaluate(b)
        case ("-", a):
            return -evaluate(a)
        case (op, *args):
            raise ValueError(f"unknown {op} of {len(args)}")


print(evaluate(("+", 1, ("*", 2.5, ("-", 4)))))
try:
    evaluate(("/", 1, 2))
except ValueError as error:
    print(error)

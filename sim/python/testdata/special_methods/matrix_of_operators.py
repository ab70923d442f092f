# Every binary operator with its method, on both sides and in place.
import operator

NAMES = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split()
SIGNS = "+ - * / // % ** << >> & | ^ @".split()


def make(prefix, name):
    def method(self, other):
        return f"{prefix}{name}({self.label}, {getattr(other, 'label', other)})"
    return method


body = {f"__{prefix}{name}__": make(prefix, name) for name in NAMES for prefix in ("", "r", "i")}
body["__init__"] = lambda self, label: setattr(self, "label", label)
Full = type("Full", (), body)
Left = type("Left", (), {k: v for k, v in body.items() if not k.startswith(("__r", "__i")) or k in ("__init__", "__rshift__")})
f = Full("f")
functions = [getattr(operator, n + "_" if n in ("and", "or") else n) for n in NAMES]
in_place = [getattr(operator, "i" + n) for n in NAMES]
for sign, function, changed in zip(SIGNS, functions, in_place):
    print(f"{sign:<3}", function(f, 1), function(1, f), changed(f, 2), changed(Left("l"), 3))
x = f
x += 1
print(x)
y = Left("y")
y @= 5
print(y)
z = 5
z **= f
print(z)
for sign, function in zip(SIGNS, functions):
    try:
        function(1, Left("l"))
    except TypeError as error:
        print(error)


class Unary:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __divmod__(self, other): return ("divmod", other)
    def __rdivmod__(self, other): return ("rdivmod", other)
    def __pow__(self, n, modulus=None): return ("pow", n, modulus)
    def __rpow__(self, n, modulus=None): return ("rpow", n, modulus)
    def __index__(self): return 3


u = Unary()
print(-u, +u, ~u, abs(u), divmod(u, 2), divmod(9, u), u ** 2, 2 ** u, pow(u, 2, 5), [0, 1, 2, "three"][u], "abcd"[:u], range(u), hex(u), bin(u), chr(65 + u.__index__()), "x" * u, list(range(5))[u:])
print(operator.index(u), operator.concat([1], [2]), operator.mod("%s!", "hi"), operator.iconcat([1], [2]))
for action in (lambda: -f, lambda: ~f, lambda: f < f, lambda: f[0], lambda: f(), lambda: len(f), lambda: f in f, lambda: int(f), lambda: [1][f], lambda: round(f)):
    try:
        print(action())
    except TypeError as error:
        print(error)

# Class lines that C3 cannot put in order, and other bad bases.
class A:
    pass


class B(A):
    pass


attempts = {
    "order": lambda: type("X", (A, B), {}),
    "twice": lambda: type("D", (A, A), {}),
    "not a class": lambda: type("N", (5,), {}),
    "bool": lambda: type("T", (bool,), {}),
    "layout": lambda: type("L", (int, str), {}),
    "function": lambda: type("F", (type(len),), {}),
}
for name, attempt in attempts.items():
    try:
        attempt()
        print(name, "fine")
    except TypeError as error:
        print(name, "->", " ".join(str(error).split()))


class O: pass
class F(O): pass
class E(O): pass
class D(O): pass
class C(D, F): pass
class G(D, E): pass
class H(G, C): pass


print("".join(c.__name__ for c in H.__mro__[:-1]))
print(type("Made", (B,), {"x": 1, "show": lambda self: self.x + 1})().show())
try:
    class Bad(B, metaclass=5):
        pass
except TypeError as error:
    print(error)

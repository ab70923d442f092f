# A polynomial class that uses most operators at once.
class Poly:
    def __init__(self, *coefficients):
        c = list(coefficients)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result

    def __add__(self, other):
        other = self.lift(other)
        n = max(len(self.c), len(other.c))
        return Poly(*(self[i] + other[i] for i in range(n)))

    __radd__ = __add__

    def __mul__(self, other):
        other = self.lift(other)
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    def __rmul__(self, other):
        return self * other

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n):
            result *= self
        return result

    def __getitem__(self, i):
        return self.c[i] if i < len(self.c) else 0

    def __eq__(self, other):
        return self.c == self.lift(other).c

    def __str__(self):
        terms = []
        for power, a in reversed(list(enumerate(self.c))):
            if a:
                x = "" if power == 0 else "x" if power == 1 else f"x^{power}"
                number = str(a) if a != 1 or not x else ""
                terms.append(number + x)
        return " + ".join(terms) or "0"

    @staticmethod
    def lift(value):
        return value if isinstance(value, Poly) else Poly(value)


p, q = Poly(1, 1), Poly(-1, 0, 2)
print(p, "|", q, "|", p + q, "|", p * q, "|", p ** 5)
print(p(10), q(3), (p * q)(2) == p(2) * q(2))
print(3 + p, "|", 2 * q, "|", Poly(), Poly(0, 0), Poly(7) == 7, p == q)
print([(p ** 3)[i] for i in range(6)])
print((p ** 40)(1) == 2 ** 40, (Poly(1, 2) ** 12).c)

# A vector with its own arithmetic, reflected and in place.
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector{self.parts}"

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(*(a + b for a, b in zip(self.parts, other.parts)))
        return NotImplemented

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        if isinstance(factor, (int, float)):
            return Vector(*(p * factor for p in self.parts))
        return NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __neg__(self):
        return Vector(*(-p for p in self.parts))

    def __pos__(self):
        return self

    def __abs__(self):
        return sum(p * p for p in self.parts) ** 0.5

    def __truediv__(self, n):
        return Vector(*(p / n for p in self.parts))

    def __floordiv__(self, n):
        return Vector(*(p // n for p in self.parts))

    def __bool__(self):
        return any(self.parts)


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v - w, v * 3, 3 * v, v @ w, -v, +v is v, abs(w))
print(w / 2, w // 2, bool(v), bool(Vector(0, 0)))
u = v
u += w
print(u, v)
u *= 2
print(u)
for attempt in (lambda: v + 1, lambda: 1 + v, lambda: v * "x", lambda: v ** 2, lambda: ~v, lambda: v % w):
    try:
        attempt()
    except TypeError as error:
        print(error)

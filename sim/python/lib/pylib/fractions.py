import math
import operator
import sys
from numbers import Rational

__all__ = ["Fraction"]


def _parsed(text):
    """The numerator and the denominator that a text says: 3/4, -1.25e3."""
    invalid = ValueError(f"Invalid literal for Fraction: {text!r}")
    rest = text.strip()
    sign = 1
    if rest[:1] in ("+", "-"):
        sign = -1 if rest[0] == "-" else 1
        rest = rest[1:]

    def digits(part):
        clean = part.replace("_", "")
        if not clean.isdecimal() or "__" in part or part[:1] == "_" or part[-1:] == "_":
            raise invalid
        return int(clean)

    if "/" in rest:
        top, _, bottom = rest.partition("/")
        return sign * digits(top), digits(bottom)
    number, exponent = rest, 0
    for mark in "eE":
        if mark in rest:
            number, _, power = rest.partition(mark)
            exponent = digits(power.lstrip("+-") if power[:1] in ("+", "-") and power[1:2] not in ("+", "-") else power)
            if power[:1] == "-":
                exponent = -exponent
            break
    whole, dot, decimals = number.partition(".")
    if not whole and not decimals:
        raise invalid
    top = digits(whole) if whole else 0
    bottom = 1
    if dot and decimals:
        bottom = 10 ** len(decimals.replace("_", ""))
        top = top * bottom + digits(decimals)
    if exponent >= 0:
        top *= 10 ** exponent
    else:
        bottom *= 10 ** -exponent
    return sign * top, bottom


class Fraction(Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or type(numerator).__name__ == "Decimal":
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            numerator, denominator = _parsed(numerator)
        elif not (type(numerator) is int is type(denominator)):
            if not (isinstance(numerator, Rational) and isinstance(denominator, Rational)):
                raise TypeError("both arguments should be Rational instances")
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        if _normalize:
            shared = math.gcd(numerator, denominator)
            if denominator < 0:
                shared = -shared
            numerator //= shared
            denominator //= shared
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Continued fractions: the last convergent that fits, or one between it and the one before.
        p0, q0, p1, q1 = 0, 1, 1, 0
        top, bottom = self._numerator, self._denominator
        while True:
            a = top // bottom
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            top, bottom = bottom, top - a * bottom
        k = (max_denominator - q0) // q1
        between = Fraction(p0 + k * p1, q0 + k * q1)
        last = Fraction(p1, q1)
        return last if abs(last - self) <= abs(between - self) else between

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __add__(self, other):
        return _apply(self, other, operator.add, lambda a, b, c, d: Fraction(a * d + c * b, b * d))

    def __radd__(self, other):
        return _reversed(self, other, Fraction.__add__, operator.add)

    def __sub__(self, other):
        return _apply(self, other, operator.sub, lambda a, b, c, d: Fraction(a * d - c * b, b * d))

    def __rsub__(self, other):
        return _reversed(self, other, Fraction.__sub__, operator.sub)

    def __mul__(self, other):
        return _apply(self, other, operator.mul, lambda a, b, c, d: Fraction(a * c, b * d))

    def __rmul__(self, other):
        return _reversed(self, other, Fraction.__mul__, operator.mul)

    def __truediv__(self, other):
        return _apply(self, other, operator.truediv, _divided)

    def __rtruediv__(self, other):
        return _reversed(self, other, Fraction.__truediv__, operator.truediv)

    def __floordiv__(self, other):
        return _apply(self, other, operator.floordiv, lambda a, b, c, d: (a * d) // (b * c))

    def __rfloordiv__(self, other):
        return _reversed(self, other, Fraction.__floordiv__, operator.floordiv)

    def __mod__(self, other):
        return _apply(self, other, operator.mod, lambda a, b, c, d: Fraction((a * d) % (c * b), b * d))

    def __rmod__(self, other):
        return _reversed(self, other, Fraction.__mod__, operator.mod)

    def __divmod__(self, other):
        return _apply(self, other, divmod, lambda a, b, c, d: (lambda q, r: (q, Fraction(r, b * d)))(
            *divmod(a * d, b * c)))

    def __rdivmod__(self, other):
        return _reversed(self, other, Fraction.__divmod__, divmod)

    def __pow__(self, other):
        if isinstance(other, Rational):
            if other.denominator != 1:
                return float(self) ** float(other)
            power = other.numerator
            if power >= 0:
                return Fraction(self._numerator ** power, self._denominator ** power, _normalize=False)
            if self._numerator >= 0:
                return Fraction(self._denominator ** -power, self._numerator ** -power, _normalize=False)
            return Fraction((-self._denominator) ** -power, (-self._numerator) ** -power, _normalize=False)
        return float(self) ** other if isinstance(other, float) else NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, Rational):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** self._numerator if self._denominator == 1 else other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator, _normalize=False)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator, _normalize=False)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator:
                return floor
            if twice > self._denominator or floor % 2:
                return floor + 1
            return floor
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        modulus = sys.hash_info.modulus
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            found = sys.hash_info.inf
        else:
            found = hash(hash(abs(self._numerator)) * inverse)
        found = found if self._numerator >= 0 else -found
        return -2 if found == -1 else found

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if isinstance(other, Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == self.from_float(other)
        return NotImplemented

    def _compared(self, other, op):
        if isinstance(other, Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compared(other, operator.lt)

    def __gt__(self, other):
        return self._compared(other, operator.gt)

    def __le__(self, other):
        return self._compared(other, operator.le)

    def __ge__(self, other):
        return self._compared(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _divided(a, b, c, d):
    top, bottom = a * d, b * c
    if bottom < 0:
        top, bottom = -top, -bottom
    if not bottom:
        raise ZeroDivisionError(f"Fraction({top}, 0)")
    return Fraction(top, bottom)


def _apply(a, b, operation, exact):
    """A fraction and something: exact with whole numbers and fractions, else as floats."""
    if isinstance(b, (int, Fraction)):
        return exact(a._numerator, a._denominator, b.numerator, b.denominator)
    return operation(float(a), b) if isinstance(b, float) else NotImplemented


def _reversed(b, a, forward, operation):
    if isinstance(a, Rational):
        return forward(Fraction(a.numerator, a.denominator), b)
    return operation(a, float(b)) if isinstance(a, float) else NotImplemented

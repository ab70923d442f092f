# math: each function with ordinary and extreme arguments, results and errors.
import math


def tried(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def short(text):
    return text if len(text) < 60 else f"{text[:40]}... {len(text)}"


numbers = [0, 1, -1, 0.5, -0.5, 2, 3.7, -2.5, 1e300, 1e-320, math.inf, -math.inf, math.nan, True, 171, -3, 709.8, 5e-324,
           10 ** 400, -10 ** 400, "x", None]
for name in ("acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees exp exp2 expm1 fabs floor frexp gamma lgamma log "
             "log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp isfinite isinf isnan erf hypot gcd lcm isqrt").split():
    function = getattr(math, name)
    print(name, *(short(tried(function, number)) for number in numbers), sep="; ")
pairs = [0, 1, -1.5, 2.0, 7, -7, 1e300, 5e-324, math.inf, -math.inf, math.nan, True, "x"]
for name in "atan2 copysign fmod remainder pow nextafter ldexp log comb perm gcd lcm hypot".split():
    function = getattr(math, name)
    for first in pairs:
        print(name, first, *(short(tried(function, first, second)) for second in pairs), sep="; ")
for items in ([1e308, 1e308, -1e308], [1e100, 1, -1e100], [0.1] * 10 + [1e16, -1e16], [math.inf, 1], [math.inf, -math.inf], [math.nan, 1],
              (x / 10 for x in range(100)), "ab", 5, [], [1, True, 2.5]):
    print(tried(math.fsum, items))
for items, start in (([2, 3.5], 1), (range(1, 30), 1), ([], 1), ([1], 2 ** 70), ([3, "a"], 1), ([-2 ** 63, -1], 1), ((x for x in (2, 3)), 5)):
    print(tried(math.prod, items, start=start))
print(tried(math.dist, [1, 2, 3], [4, 5, 6]), tried(math.dist, (x for x in (1, 2)), iter([4, 6])), tried(math.dist, [1], [1, 2]),
      tried(math.hypot), tried(math.hypot, 1e200, 1e200), tried(math.hypot, 1, 2, 3, 4, 5), tried(math.hypot, 5e-324, 5e-324))
print(tried(math.isclose, 1, 1.0000000001), tried(math.isclose, 1, 2, rel_tol=-1), tried(math.isclose, 1, 2, 3), tried(math.isclose, 1, 2, abs_tol=1))
print(tried(math.factorial, 50), tried(math.factorial, 10.0), tried(math.factorial, 10 ** 30), tried(math.factorial, -10 ** 30))
print(math.comb(50, 25), math.comb(1000, 500) % 10 ** 20, math.perm(100, 50), math.comb(10 ** 30, 3), tried(math.comb, 2.0, 1), tried(math.perm, 3, -1))
print(math.gcd(2 ** 100, 6 ** 50), math.lcm(2 ** 70, 3 ** 40, 12), math.isqrt(10 ** 101), math.log(2 ** 5000, 2), math.log10(10 ** 400 - 1), math.log2(2 ** 1500 + 1))
print(tried(math.log, 10, 1), tried(math.log, -1, 2), tried(math.ldexp, 1, 2.0), math.ldexp(5e-324, -1), math.ldexp(3, -1075), math.ldexp(1, -10 ** 30))
print(math.sin(1e22), math.cos(1e300), math.tan(2 ** 70), math.sin(math.pi), math.cos(math.pi / 2), math.exp(-745), math.pow(2, -1074), math.pow(1.0000001, 1e9))
for arguments in ((), (1, 2)):
    print(tried(math.sin, *arguments), tried(math.gcd, *arguments), tried(math.atan2, *arguments), tried(math.log2, *arguments))


class Number:
    def __ceil__(self): return "ceil"
    def __floor__(self): return "floor"
    def __trunc__(self): return "trunc"
    def __float__(self): return 2.5
    def __index__(self): return 7


n = Number()
print(math.ceil(n), math.floor(n), math.trunc(n), math.sqrt(n), math.factorial(n), math.gcd(n, 14), math.fsum([n, n]), math.hypot(n))

# math: rounding, roots, logs, trigonometry, special values, integer functions.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for x in (0.5, -2.5, 3, 1e10, 0.0, -0.0):
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.modf(x), math.frexp(x), math.copysign(1, x))
print(math.sqrt(2), math.isqrt(99), math.pow(2, 0.5), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0.5), math.atan(1), math.atan2(-1, -1), math.hypot(3, 4), math.hypot(1, 2, 3))
print(math.degrees(math.pi), math.radians(180), math.sinh(1), math.cosh(1), math.tanh(1), math.fmod(-7, 3), math.remainder(7, 4), math.ldexp(0.75, 4))
print(math.gcd(12, 18), math.gcd(), math.gcd(4, 6, 10), math.lcm(4, 6), math.factorial(10), math.comb(5, 2), math.perm(5, 2), math.perm(4), math.prod([1, 2, 3, 4]), math.prod([], start=7))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.dist((0, 0), (3, 4)), math.ulp(1.0), math.nextafter(1.0, 2.0), math.erf(0.5), math.gamma(5), math.lgamma(10), math.cbrt(27))
print(math.floor(10 ** 20 + 0.5), math.ceil(2 ** 60), math.log(10 ** 500), math.log2(2 ** 2000), math.sqrt(10 ** 300))
for attempt in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-5), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.isqrt(-1), lambda: math.sqrt("x"), lambda: math.floor("x"), lambda: math.gcd(1.5, 2), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.comb(-1, 2), lambda: math.floor(math.nan), lambda: math.floor(math.inf), lambda: math.sin(math.inf), lambda: math.dist((1,), (1, 2)), lambda: math.sqrt(), lambda: math.nothing):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)

# Numerical methods: roots, integrals, series, the digits they end in.
def newton(f, d, x, n=6):
    for _ in range(n):
        x -= f(x) / d(x)
        print(x, end=" ")
    print()


newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0)
newton(lambda x: x ** 3 - x - 1, lambda x: 3 * x * x - 1, 1.5)


def bisect(f, a, b, n=20):
    for _ in range(n):
        m = (a + b) / 2
        if f(a) * f(m) <= 0:
            b = m
        else:
            a = m
    return a, b


print(bisect(lambda x: x * x - 3, 1, 2), bisect(lambda x: x ** 5 + x - 1, 0, 1))


def simpson(f, a, b, n=10):
    h = (b - a) / n
    return h / 3 * sum(f(a + i * h) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))


print(simpson(lambda x: x * x, 0, 3), simpson(lambda x: 1 / x, 1, 2), simpson(lambda x: x ** 0.5, 0, 4, 100))
e, term = 1.0, 1.0
for n in range(1, 20):
    term /= n
    e += term
print(e, sum((-1) ** k / (2 * k + 1) for k in range(1000)) * 4)
a, b, t, p = 1.0, 1 / 2 ** 0.5, 0.25, 1.0
for _ in range(4):
    a, b, t, p = (a + b) / 2, (a * b) ** 0.5, t - p * ((a - b) / 2) ** 2, 2 * p
    print((a + b) ** 2 / (4 * t), end=" ")
print()
y, step = 1.0, 0.1
for i in range(5):
    y += step * y
    print(f"{y:.6f}", y, end=" ")
print()
total = compensation = 0.0
for x in [0.1] * 1000:
    y = x - compensation
    t = total + y
    compensation = (t - total) - y
    total = t
print(total, sum([0.1] * 1000), 0.1 * 1000)
data = [2.5, 3.5, 1.25, 9.0]
mean = sum(data) / len(data)
variance = sum((x - mean) ** 2 for x in data) / (len(data) - 1)
print(mean, variance, variance ** 0.5, [round((x - mean) / variance ** 0.5, 3) for x in data])
x, r = 0.5, 3.9
for _ in range(30):
    x = r * x * (1 - x)
print(x, 1e16 + 1 - 1e16, (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3), 5e-324 / 2, 1e-300 * 1e-300)
print([1000 * (1 + 0.05 / n) ** n for n in (1, 2, 12, 365)], 100 * 1.1 ** 5, 7 / 3, 2 / 3 * 3, 1 - 0.9)

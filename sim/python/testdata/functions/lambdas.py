# Lambdas: every kind of parameter, late binding and keys.
square = lambda x: x * x
print(square(7), square.__name__)
print((lambda: "nothing")())
print((lambda a, /, b=2, *c, d, **e: (a, b, c, d, e))(1, d=4))
print((lambda x: lambda y: x - y)(10)(3))

late = [lambda: i for i in range(3)]
print([f() for f in late])
bound = [lambda i=i: i for i in range(3)]
print([f() for f in bound])

pairs = [("pear", 3), ("fig", 7), ("apple", 3)]
print(sorted(pairs, key=lambda p: (p[1], p[0])))
print(max(pairs, key=lambda p: len(p[0])))

compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
print(compose(str, lambda n: n + 1, abs)(-41))

table = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "max": lambda a, b: a if a > b else b,
}
for sign, function in table.items():
    print(sign, function(9, 4))
fact = lambda n: n and n * fact(n - 1) or 1
print(fact(6))
print((lambda x: (yield x))(1).send(None))

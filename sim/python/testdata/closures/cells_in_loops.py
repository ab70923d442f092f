# A loop has one variable; a function call makes a new one.
makers = []
for i in range(3):
    def shows():
        return i
    makers.append(shows)
print([f() for f in makers])
i = "rebound"
print([f() for f in makers])


def fixed(value):
    def shows():
        return value
    return shows


print([fixed(n)() for n in range(3)])
print([f() for f in [(lambda: n) for n in range(3)]])
n = 99
print([f() for f in [(lambda n=n: n) for n in range(3)]], n)


def accumulate():
    functions = []
    total = 0
    for step in (1, 10, 100):
        def add(step=step):
            nonlocal total
            total += step
            return total
        functions.append(add)
    return functions


adders = accumulate()
print([f() for f in adders], [f() for f in reversed(adders)])


def self_reference():
    def countdown(n):
        return [n] if n == 0 else [n] + countdown(n - 1)
    return countdown


print(self_reference()(4))

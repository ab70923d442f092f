# Closures as private state: memo, once, throttle by count, partial application.
def memoize(function):
    known = {}

    def wrapper(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]
    wrapper.known = known
    return wrapper


@memoize
def fib(n):
    print("computing", n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(5))
print(fib(6))
print(sorted(fib.known.items()))


def once(function):
    done = False
    result = None

    def wrapper():
        nonlocal done, result
        if not done:
            done, result = True, function()
        return result
    return wrapper


@once
def connect():
    print("connecting")
    return "connection"


print(connect(), connect())


def every(n):
    def decorate(function):
        calls = 0

        def wrapper(*args):
            nonlocal calls
            calls += 1
            if calls % n == 0:
                return function(*args)
        return wrapper
    return decorate


@every(3)
def report(i):
    print("report at", i)


for i in range(1, 8):
    report(i)


def curry(function, n, *had):
    if len(had) >= n:
        return function(*had)
    return lambda x: curry(function, n, *had, x)


print(curry(lambda a, b, c: f"{a}-{b}-{c}", 3)(1)(2)(3))

# Deep recursion without a deep stack: generators on a trampoline.
import types


def trampoline(task):
    stack, value, error, depth = [task], None, None, 1
    while stack:
        depth = max(depth, len(stack))
        try:
            result = stack[-1].throw(error) if error else stack[-1].send(value)
            value, error = None, None
        except StopIteration as stop:
            stack.pop()
            value, error = stop.value, None
        except Exception as raised:
            stack.pop()
            value, error = None, raised
        else:
            if isinstance(result, types.GeneratorType):
                stack.append(result)
            else:
                value = result
    if error:
        raise error
    return value, depth


def total(n):
    return 0 if n == 0 else n + (yield total(n - 1))


def even(n):
    return True if n == 0 else (yield odd(n - 1))


def odd(n):
    return False if n == 0 else (yield even(n - 1))


def fib(n):
    if n < 2:
        return n
    a = yield fib(n - 1)
    b = yield fib(n - 2)
    return a + b


def safe_divide(n):
    try:
        if n == 0:
            return (yield fails())
        return (yield safe_divide(n - 1)) + 1
    except ZeroDivisionError as error:
        return f"recovered at {n}: {error}"
    except TypeError as error:
        return f"level {n}"


def fails():
    yield 0
    return 1 / 0


def walk(tree):
    count = 0
    for child in tree:
        count += yield walk(child)
    return count + 1


print(trampoline(total(3000)), trampoline(even(2001)), trampoline(fib(12)))
print(trampoline(safe_divide(3)))
deep = []
for _ in range(2000):
    deep = [deep, []]
print(trampoline(walk(deep)))
try:
    trampoline(fails())
except ZeroDivisionError as error:
    print(error)


def plain(n):
    return 0 if n == 0 else n + plain(n - 1)


try:
    plain(3000)
except RecursionError as error:
    print(str(error)[:32])


def thunks(f):
    def run(*args):
        result = f(*args)
        while callable(result):
            result = result()
        return result
    return run


def gcd(a, b):
    return a if b == 0 else lambda: gcd(b, a % b)


def collatz(n, steps=0):
    return steps if n == 1 else lambda: collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


print(thunks(gcd)(1071, 462), thunks(collatz)(27), thunks(collatz)(97))

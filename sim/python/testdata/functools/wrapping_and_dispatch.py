# functools: wraps, total_ordering, singledispatch, cmp_to_key.
import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        """Hidden."""
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@logged
def add(a: int, b: int) -> int:
    """Adds."""
    return a + b


print(add(1, 2), add(3, b=4), add.calls, add.__name__, add.__doc__, add.__annotations__, add.__wrapped__(5, 6), add.calls)


@functools.total_ordering
class Size:
    order = "S M L XL".split()

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __lt__(self, other):
        return self.order.index(self.name) < self.order.index(other.name)

    def __repr__(self):
        return self.name


s, m, x = Size("S"), Size("M"), Size("XL")
print(s < m, s <= m, m > x, m >= m, x != s, sorted([x, s, m]), max(s, x))


@functools.singledispatch
def show(value):
    return f"something {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def _(value):
    return "[" + "; ".join(show(v) for v in value) + "]"


@show.register(str)
def show_text(value):
    return f"text {value}"


print(show(5), show(True), show("x"), show([1, "a", (2.5,)]), show(None), show_text("direct"), show.dispatch(bool) is show.dispatch(int), sorted(t.__name__ for t in show.registry))


def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a < b) - (a > b)


print(sorted(["bb", "a", "c", "aaa", "aa"], key=functools.cmp_to_key(compare)))


class Formatter:
    @functools.singledispatchmethod
    def form(self, value):
        return f"<{value}>"

    @form.register
    def _(self, value: float):
        return f"<{value:.2f}>"


print(Formatter().form(3.14159), Formatter().form("x"))
try:
    @functools.total_ordering
    class Nothing:
        pass
except ValueError as error:
    print(error)
try:
    show()
except TypeError as error:
    print(error)
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"), functools.WRAPPER_ASSIGNMENTS)

# gi_running, gi_frame, gi_yieldfrom, and running into itself.
def sub():
    yield "sub"


def main():
    x = 1
    print("running inside:", g.gi_running)
    yield x
    y = 2
    yield from sub()
    return x + y


g = main()
print(g.gi_running, g.gi_frame.f_lineno, g.gi_frame.f_locals)
print(next(g), g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_yieldfrom)
print(next(g), g.gi_frame.f_lineno, g.gi_yieldfrom.__name__)
print(list(g), g.gi_frame)
print(g.gi_code.co_name, g.__qualname__)


def itself():
    yield next(me)


me = itself()
try:
    next(me)
except ValueError as error:
    print(error)
gen = (x for x in "ab")
print(gen.__name__, gen.__qualname__, next(gen))
try:
    gen()
except TypeError as error:
    print(error)
try:
    len(gen)
except TypeError as error:
    print(error)
try:
    gen[0]
except TypeError as error:
    print(error)


def with_defaults(a, b=2, *c):
    yield a, b, c


print(next(with_defaults(1)), next(with_defaults(1, 5, 6)))
try:
    with_defaults()
except TypeError as error:
    print("at the call:", error)
print(bool(gen), hasattr(gen, "send"), isinstance(gen, type(g)))

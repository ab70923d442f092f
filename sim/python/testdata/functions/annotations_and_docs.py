# Docstrings, annotations, signatures by hand, and functions in tables.
def documented(a: int, b: "text" = "x", *args: tuple, key: float = 1.5, **rest: dict) -> list:
    """First line.

    Second paragraph with 'quotes' and a \\ backslash.
    """
    local = a
    return [local, b, args, key, rest]


print(documented.__doc__)
print(documented.__annotations__, documented.__defaults__, documented.__kwdefaults__)
code = documented.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_firstlineno)
print(documented(1), documented(1, 2, 3, key=4, z=5))


def signature(f):
    code, parts = f.__code__, []
    names = code.co_varnames
    defaults = dict(zip(names[code.co_argcount - len(f.__defaults__ or ()):code.co_argcount], f.__defaults__ or ()))
    for i, name in enumerate(names[:code.co_argcount]):
        parts.append(f"{name}={defaults[name]!r}" if name in defaults else name)
        if i + 1 == code.co_posonlyargcount:
            parts.append("/")
    for name in names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]:
        parts.append(f"*{name}={(f.__kwdefaults__ or {}).get(name)!r}")
    return f"{f.__name__}({', '.join(parts)})"


def pos(a, b, /, c=3, *, d=4): pass
def plain(): pass


print(signature(documented), signature(pos), signature(plain), signature(lambda x, y=2: 0))
print(plain.__doc__, (lambda: 0).__doc__, (lambda: 0).__name__, len.__doc__ is not None)


def no_doc():
    x = "not a docstring"
    "nor is this"


def f_doc():
    f"an f-string is none"


print(no_doc.__doc__, f_doc.__doc__)


class Documented:
    "one line"

    def method(self):
        'method doc'

    @property
    def prop(self):
        """prop doc"""


print(Documented.__doc__, Documented.method.__doc__, Documented.prop.__doc__, Documented().__doc__)
table = {"double": lambda x: x * 2, "square": lambda x: x * x, "negate": int.__neg__, "text": str, "length": lambda x: len(str(x))}
for name, function in table.items():
    print(name, [function(n) for n in (3, -10)], callable(function))
documented.extra = {"since": 1}
print(documented.extra, vars(plain), documented.__dict__)
documented.__doc__ = "replaced"
documented.__defaults__ = (9,)
print(documented.__doc__, documented(0))
x: int = 5
y: "list[undefined]"
print(__annotations__, x)


def annotated():
    inner: undefined_name = 3
    return inner


print(annotated(), annotated.__annotations__)

# Special methods are looked up on the type; None switches one off.
class Thing:
    pass


t = Thing()
t.__len__ = lambda: 5
t.__str__ = lambda: "instance"
t.__eq__ = lambda other: True
try:
    len(t)
except TypeError as error:
    print(error)
print(str(t).startswith("<__main__.Thing object at 0x"), t == 1)
Thing.__len__ = lambda self: 7
print(len(t), bool(t))
Thing.__bool__ = lambda self: False
print(bool(t))
del Thing.__bool__
print(bool(t))


class NoIter(list):
    __iter__ = None
    __contains__ = None
    __hash__ = None


n = NoIter([1, 2])
for attempt in (lambda: iter(n), lambda: 1 in n, lambda: hash(n), lambda: [*n]):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(n[0], len(n))


class Meta(type):
    def __getattr__(cls, name):
        return f"meta {name}"

    def __iter__(cls):
        return iter(["from", "the", "meta"])

    def __getitem__(cls, key):
        return f"meta[{key}]"

    def __add__(cls, other):
        return f"{cls.__name__}+{other}"


class WithMeta(metaclass=Meta):
    real = "real"


print(WithMeta.real, WithMeta.unreal, list(WithMeta), WithMeta[3], WithMeta + 1)
try:
    WithMeta().unreal
except AttributeError as error:
    print(error)
try:
    list(WithMeta())
except TypeError as error:
    print(error)

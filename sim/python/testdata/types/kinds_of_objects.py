# types: names of built-in types, SimpleNamespace, MappingProxyType, MethodType.
import types


def gen():
    yield


async def coro():
    pass


class C:
    def method(self):
        return "method", self


c = coro()
print(isinstance(gen, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(gen(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(C().method, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType), isinstance(None, types.NoneType), isinstance(gen.__code__, types.CodeType))
c.close()
n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n.a, n == types.SimpleNamespace(a=1, b="x", c=[1]), vars(n), hasattr(n, "z"))
del n.a
print(n, types.SimpleNamespace())
d = {"k": 1}
view = types.MappingProxyType(d)
d["new"] = 2
print(view, view["new"], len(view), list(view), "k" in view, view.get("z"), view == d, type(C.__dict__).__name__)
for action in (lambda: view.__setitem__("x", 1), lambda: view["zz"], lambda: n.a, lambda: types.SimpleNamespace(1), lambda: types.MethodType(5, c)):
    try:
        action()
    except (TypeError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
try:
    view["x"] = 1
except TypeError as error:
    print(error)
x = C()
x.extra = types.MethodType(lambda self, y: (self is x, y), x)
print(x.extra(5), x.method.__func__ is C.method, x.method == x.method, x.method() == ("method", x))
Made = types.new_class("Made", (C,), {}, lambda space: space.update(value=5))
print(Made.value, Made.__mro__[1].__name__, types.DynamicClassAttribute.__name__)
m = types.ModuleType("made_module", "its doc")
m.value = 3
print(m.__name__, m.__doc__, m.value, type(m).__name__)
try:
    m.nothing
except AttributeError as error:
    print(error)
print([type(v).__name__ for v in (1, 1.5, "s", b"b", None, True, [], (), {}, set(), range(1), slice(1), ..., NotImplemented, len, print, type, object(), C, x, iter([]), zip(), map(abs, []), gen)])
print(type(type), type(5), type(C), C, int, type(None), type(NotImplemented), repr(...), NotImplemented, type(x.method))

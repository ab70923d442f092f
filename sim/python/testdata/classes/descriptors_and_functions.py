"""Properties, methods, functions, modules, unions and aliases, looked at closely.

The cases of a group share their names; groups stand between lines of dashes.
"""

CASES = r"""
class A:
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return 's'
    x = 5
    @property
    def p(self): return ('p', self.__class__.__name__)
class B(A):
    def f(self): return 'B' + super().f()
    @classmethod
    def c(cls): return super().c()
    @property
    def p(self): return super().p
    def r(self): return repr(super()), super().x, super().s()
b = B()
print(b.f(), b.c(), B.c(), b.p, b.r())
=
print(super(B, b), super(B, B), super(B))
=
print(super(B, b).f, super(B, B).f, super(B, B).c, super(B, b).__class__, super(B, b).__thisclass__, super(B, b).__self__ is b, super(B, b).__self_class__)
=
super(B, b).nope
=
super(B, b).x = 3
=
super(A, 1)
=
super(1)
=
super(B, b, 1)
=
super()
=
super(B, B()).__init__()
=
super(B, x=1)
=
print(super(B, b).__getattribute__('f')(), super(B, b).__str__()[:10])
=
def f(): super()
f()
=
class C:
    def g(self):
        def h(): return super().__repr__
        return h()
C().g()
=
class C:
    def g(self):
        def h(self): return super().__repr__
        return h(self)
C().g()
=
class C:
    def g(): return super()
C.g()
=
class C:
    def g(self):
        del self
        return super()
C().g()
=
class C:
    def g(self):
        return [super(C, self).__repr__() for _ in [1]]
C().g()
=
class Meta(type):
    def __call__(cls, *a):
        return super().__call__(*a)
    def __repr__(cls): return 'M:' + super().__repr__()
    @property
    def pp(cls): return 'pp'
class D(metaclass=Meta): pass
print(D, D(), D.pp)
=
D().pp
---
class A:
    @property
    def x(self):
        "doc of x"
        return 1
    @x.setter
    def x(self, v): print('set', v)
    @property
    def ro(self): return 2
    @ro.deleter
    def ro(self): print('del')
    wo = property(None, lambda s, v: print('wo', v))
    n = property()
a = A()
print(a.x, A.x.__doc__, A.x.fget, A.x.fset, A.x.fdel, A.x)
=
a.x = 5
=
del a.x
=
a.ro = 1
=
del a.ro
=
a.wo
=
a.wo = 1
=
a.n
=
a.n = 1
=
del a.n
=
A.x.fget = 1
=
A.x.__doc__ = 'zz'
print(A.x.__doc__)
=
p = property(lambda s: 1, doc='D'); print(p.__doc__, p.fget is not None)
=
property(1, 2, 3, 4, 5)
=
property(a=1)
=
p = property(1)
class Z: p = p
Z().p
=
property().__get__(1)
=
property().__get__(None)
=
property().__get__(None, int)
=
property().__set__(1, 2)
=
property().__delete__(1)
=
property(lambda s: 7).__get__(3)
=
class P(property):
    def __get__(self, o, t=None):
        if o is None: return self
        return ('P', super().__get__(o, t))
class Z:
    @P
    def p(self): return 3
    @p.setter
    def p(self, v): self.v = v
z = Z()
print(z.p, type(Z.p)); z.p = 4; print(z.v)
=
class P2(property): pass
class Z:
    @P2
    def p(self): return 3
print(Z().p, type(Z.p))
Z.p.foo = 1
print(Z.p.foo)
=
p.foo = 1
=
class Z:
    def __init__(self): self.__dict__['x'] = 1
    x = property(lambda s: 'prop')
print(Z().x)
=
class D:
    def __get__(self, o, t=None): return ('get', o is not None, t)
class Z: d = D()
z = Z(); print(z.d, Z.d); z.d = 1; print(z.d)
=
class DD(D):
    def __set__(self, o, v): print('set', v)
class Z: d = DD()
z = Z(); z.d = 1; print(z.d, z.__dict__)
del z.d
=
class DE(D):
    def __delete__(self, o): print('delete')
class Z: d = DE()
z = Z(); del z.d
z.d = 1
=
class F:
    @classmethod
    def c(cls): "cdoc"; return cls
    @staticmethod
    def s(a): "sdoc"; return a
print(F.__dict__['c'].__func__, F.__dict__['s'].__func__, F.__dict__['c'].__wrapped__, F.__dict__['s'].__name__, F.__dict__['c'].__doc__, F.__dict__['s'].__qualname__)
print(F.__dict__['c'], F.__dict__['s'], F.__dict__['s'](4), F.c, F.s, F().c, F().s)
=
F.__dict__['c']()
=
classmethod()
=
staticmethod(1, 2)
=
print(classmethod(1), staticmethod(1))
classmethod(1).__get__(None, int)
=
staticmethod(1)()
=
print(staticmethod(len).__get__(1), classmethod(len).__get__(None, list), classmethod(len).__get__([]))
=
print(F.c.__self__, F.c.__func__, F.c.__name__, F.c.__doc__)
=
class G(classmethod): pass
class SM(staticmethod):
    extra = 1
print(SM(len).extra, SM(len)([1]))
=
class Z:
    @G
    def c(cls): return cls
print(Z.c())
---
def f(a, b=1, *, c=2, d: int = 3) -> str:
    "doc"
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__module__, f.__code__.co_name, f.__globals__ is globals(), type(f), f)
=
f.__name__ = 'g'; print(f.__name__, f, f.__qualname__)
=
f.__qualname__ = 'q.g'; print(f)
=
f.__name__ = 1
=
f.__qualname__ = 1
=
del f.__name__
=
f.__defaults__ = (5, 6); print(f())
=
f.__defaults__ = 1
=
f.__defaults__ = None
f()
=
f.__kwdefaults__ = 3
=
f.__kwdefaults__ = {'c': 9}; print(f.__kwdefaults__)
=
f.__code__ = 3
=
f.__code__ = (lambda: 42).__code__; print(f())
=
f.__globals__ = {}
=
f.__closure__ = ()
=
f.__annotations__ = 1
=
f.__annotations__ = {'x': 1}; print(f.__annotations__)
=
f.__doc__ = 5; print(f.__doc__); del f.__doc__; print(f.__doc__)
=
f.x = 1; print(f.__dict__, f.x, vars(f)); del f.x
f.x
=
del f.x
=
f.__dict__ = {'y': 1}; print(f.y)
=
f.__dict__ = 1
=
f.__module__ = 'm'; print(f.__module__)
=
f.__call__
=
print(f.__call__(), f.__get__(1), f.__get__(1).__self__, f.__get__(None, int))
=
f.__get__()
=
f.__get__(None)
=
f.__get__(None, None)
=
f == f, f != f, hash(f) == hash(f)
print(f < f)
=
def outer():
    x = 1
    def inner(): return x
    return inner
i = outer(); print(i.__closure__[0].cell_contents, i.__closure__, i, i.__qualname__)
i.__closure__[0].cell_contents = 5; print(i())
=
type(f)()
=
type(f)(f.__code__, {})
=
import types
g = types.FunctionType((lambda a, b=1: (a, b)).__code__, globals(), 'nm', (7,)); print(g(1), g)
=
class A:
    def m(self, x=1): "mdoc"; return x
a = A()
m = a.m
print(m.__self__ is a, m.__func__, m.__name__, m.__doc__, m.__qualname__, m.__defaults__, m.__module__, m.__code__.co_varnames, m == a.m, m is a.m, hash(m) == hash(a.m), m != A().m, m)
=
m.x = 1
=
m.__func__ = 1
=
m.foo
=
A.m.foo = 9; print(m.foo, m.__dict__)
=
print(m.__call__(3), m.__get__(3) )
=
import types
print(types.MethodType(len, [1, 2])())
=
types.MethodType(1, 2)
=
types.MethodType(len)
=
types.MethodType(len, None)
=
print(len.__name__, len.__qualname__, len.__module__, [].append.__name__, [].append.__qualname__, list.append.__qualname__, [].append.__self__, len.__self__, list.append.__objclass__, [].append.__module__, list.append.__name__)
=
list.append.__module__
=
len.x = 1
=
len.__name__ = 'x'
=
l = []
print(l.append == l.append, l.append is l.append, [].append == [].append, hash(l.append) == hash(l.append), len == len, l.append != l.append, l.append == l.pop)
=
print({l.append: 1})
=
len()
=
len(1, 2)
=
len(x=1)
=
lambda: 0
print(repr(lambda: 0), (lambda: 0).__name__)
---
import types, sys, math, time
print(types.ModuleType('foo'), types.ModuleType('foo', 'docs').__doc__, types.ModuleType('a').__dict__)
=
m = types.ModuleType('zz'); m.x = 1; print(m.x, vars(m)['x']); del m.x; m.x
=
del m.x
=
types.ModuleType()
=
types.ModuleType(1)
=
m.__dict__ = {}
=
m.__name__ = 'new'; print(m)
=
m.__file__ = '/x.py'; print(m)
=
def ga(name): return 'ga ' + name
m.__getattr__ = ga; print(m.zork)
=
class M(types.ModuleType):
    @property
    def v(self): return 5
print(M('q').v, M('q'))
=
math.nope
=
print(repr(None), type(None)(), type(...)(), type(NotImplemented)(), repr(...), repr(NotImplemented), bool(None), bool(...), hash(None) == hash(None))
=
type(None)(1)
=
None.x = 1
=
None.x
=
None()
=
print(bool(NotImplemented))
=
(lambda: (yield))().gi_frame
=
print(types.NoneType, types.EllipsisType, types.NotImplementedType, types.CellType, types.CellType(3).cell_contents)
=
c = types.CellType(); print(c == types.CellType(), c < types.CellType(1))
c.cell_contents
=
print(types.FunctionType, types.LambdaType, types.BuiltinFunctionType, types.MethodType, types.ModuleType, types.TracebackType, types.GeneratorType, types.CodeType, types.FrameType, types.MappingProxyType, types.SimpleNamespace, types.GenericAlias, types.UnionType, types.MethodWrapperType, types.WrapperDescriptorType, types.MethodDescriptorType, types.ClassMethodDescriptorType, types.GetSetDescriptorType, types.MemberDescriptorType)
=
print(types.SimpleNamespace(a=1, b='x'), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.SimpleNamespace().__dict__)
=
types.SimpleNamespace(1)
=
p = types.MappingProxyType({'a': 1}); print(p, p['a'], list(p), len(p), 'a' in p, p.get('b'), p == {'a': 1}, p | {'b': 2}, list(p.items()), list(reversed(p)))
=
p['x'] = 1
=
del p['a']
=
types.MappingProxyType([])
=
types.MappingProxyType()
=
hash(p)
=
p['zz']
---
print(int | str, int | None, None | int, list[int] | str, int | int, int | str | int, (int | str) == (str | int), type(int | str), hash(int | str) == hash(str | int), (int | str).__args__)
=
1 | int
=
int | 1
=
int | 'x'
=
print(isinstance(1, int | str), isinstance(1.0, int | str), isinstance(None, int | None), issubclass(int, int | str), issubclass(bool, int | None))
=
isinstance(1, int | list[int])
=
isinstance([], list[int] | int)
=
isinstance([], list[int])
=
issubclass(list, list[int])
=
isinstance(1, 1)
=
isinstance(1, (int, 1))
=
isinstance(1, (1, int))
=
isinstance(1, ((str, (int,)),)), 
=
isinstance(1)
=
isinstance(1, int, 2)
=
issubclass(1, int)
=
issubclass(int, 1)
=
issubclass(int, (str, 1))
=
issubclass(1, 1)
=
issubclass(1, int | str)
=
isinstance(1, 'int')
=
isinstance(1, [int])
=
isinstance(1, None)
=
print(list[int], dict[str, int], tuple[int, ...], tuple[()], list[list[int]], list['x'], set[None], type[int], frozenset[int], tuple[int], list[int].__origin__, list[int].__args__, list[int].__parameters__, type(list[int]), list[int] == list[int], list[int] != list[str], hash(list[int]) == hash(list[int]), list[int] == list)
=
int[str]
=
str[int]
=
class A: pass
A[int]
=
A()[1]
=
list[int][str]
=
list[int].foo
=
list[int].foo = 1
=
class L(list[int]): pass
print(L.__mro__, L.__orig_bases__, L([1]))
=
print(L[int])
=
import typing
T = typing.TypeVar('T')
print(list[T], list[T].__parameters__, list[T][int], dict[T, int][str])
=
import types
print(types.GenericAlias(list, int), types.GenericAlias(list, (int, str)))
=
types.GenericAlias(list)
=
print(type[int], type[A])
=
(int | str)()
=
(int | str).x
=
(int | str)[int]
=
class M(type):
    def __instancecheck__(c, o): return o == 3
    def __subclasscheck__(c, o): return o is int
class Z(metaclass=M): pass
print(isinstance(3, Z), isinstance(4, Z), issubclass(int, Z), issubclass(str, Z), isinstance(Z(), Z), isinstance(3, (str, Z)), isinstance(3, Z | int))
=
class O:
    def __instancecheck__(self, o): return o
print(isinstance(1, O()), isinstance(0, O()), isinstance([], O()))
=
class Fake:
    @property
    def __class__(self): return int
print(isinstance(Fake(), int), isinstance(Fake(), Fake), type(Fake()), Fake().__class__, issubclass(type(Fake()), int))
=
class Z(type):
    def __or__(a, b): return 'or'
    def __getitem__(c, k): return ('gi', k)
    def __len__(c): return 4
    def __iter__(c): return iter([1, 2])
    def __contains__(c, x): return x == 1
    def __bool__(c): return False
    def __eq__(a, b): return True
    def __hash__(a): return 1
    def __getattr__(c, n): return 'ga:' + n
    def __setattr__(c, n, v): print('sa', n, v); super().__setattr__(n, v)
class Y(metaclass=Z): pass
print(Y | int, Y[1], len(Y), list(Y), 1 in Y, bool(Y), Y == 3, hash(Y), Y.foo)
Y.q = 3
print(Y.q)
=
Y().foo
=
print(type.__or__(int, str), int.__or__(1, 2), type.__call__(int, '5'), type.__repr__(int), type.__instancecheck__(int, 5), type.__subclasscheck__(int, bool), type.__getattribute__(int, 'real'), object.__getattribute__(int, '__name__'))
=
print(type.__subclasses__(A), A.mro(), type.mro(A), A.__subclasses__())
"""


def plain(text):
    """Returns text without the addresses, which are another in each run."""
    first, *rest = text.split(" at 0x")
    return first + "".join(" at" + part.lstrip("0123456789abcdef") for part in rest)


def show(*values):
    print(plain(" ".join(str(value) for value in values)))


for group in CASES.strip("\n").split("\n---\n"):
    scope = {"__name__": "__main__", "print": show}
    for case in group.split("\n=\n"):
        try:
            exec(case, scope)
        except BaseException as error:
            show(type(error).__name__ + ":", error)

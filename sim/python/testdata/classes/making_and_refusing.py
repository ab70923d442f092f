"""How classes are made, and what they refuse in which words.

The cases of a group share their names; groups stand between lines of dashes.
"""

CASES = r"""
for f in [lambda: list.append(), lambda: list.append(1, 2), lambda: list.__len__(1), lambda: list.__len__(), lambda: [].__len__(1), lambda: int.__add__(1), lambda: int.__add__('a', 1), lambda: str.__add__('a'), lambda: dict.__getitem__({}), lambda: {}.__getitem__(1), lambda: [].__getitem__(), lambda: (1).__add__(), lambda: (1).__radd__(2,3), lambda: [].__setitem__(1), lambda: [].__iter__(1), lambda: iter([]).__next__(), lambda: iter([]).__next__(1), lambda: [].__hash__(), lambda: ''.__format__(), lambda: ''.__format__(1), lambda: [].__contains__(), lambda: (1).__int__(2), lambda: (1).__bool__(1), lambda: object().__eq__(), lambda: object().__eq__(1, 2), lambda: object().__repr__(1), lambda: object().__setattr__('a'), lambda: object().__getattribute__(1), lambda: object().__dir__(1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
---
class A: pass
print(sorted(A.__dict__), A.__module__, A.__doc__, A.__qualname__, A.__name__, A.__bases__, A.__base__, A.__mro__)
print(A.__dict__['__module__'])
=
print(object(1))
=
print(A(1))
=
print(A(a=1))
=
class B:
    def __init__(self): super().__init__(1)
B()
=
class C:
    def __new__(cls, *a): return super().__new__(cls, *a)
C(1)
=
class D:
    def __new__(cls, *a): return super().__new__(cls)
D(1)
=
class E:
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __init__(self, *a): pass
E(1)
=
class E:
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, *a): super().__init__(*a)
E(1)
=
object.__new__()
=
object.__new__(1)
=
object.__new__(int)
=
object.__new__(list)
=
int.__new__(object)
=
int.__new__(str)
=
list.__new__(A)
=
dict.__new__(list)
=
int.__new__(bool)
=
tuple.__new__(int)
=
class L(list): pass
object.__new__(L)
=
print(L.__new__(L), list.__new__(L, 1,2,3))
=
A.__init__()
=
A().__init__(3)
=
object.__init__(A(), 1)
---
import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
    @abc.abstractmethod
    def g(self): pass
A()
=
class B(A):
    def f(self): pass
B()
=
class C(B):
    def g(self): pass
print(C().g(), C.__abstractmethods__, A.__abstractmethods__ == {'f','g'})
=
object.__abstractmethods__
=
type.__abstractmethods__
=
class D: pass
D.__abstractmethods__
=
D.__abstractmethods__ = ['x']
D()
=
del D.__abstractmethods__
D()
=
class P(abc.ABC):
    @property
    @abc.abstractmethod
    def f(self): pass
    @classmethod
    @abc.abstractmethod
    def g(self): pass
    @staticmethod
    @abc.abstractmethod
    def h(self): pass
P()
=
print(sorted(P.__abstractmethods__))
=
class Q(P):
    f = g = h = 1
print(Q().f)
---
type('A', (), {}, x=1)
=
type()
=
type(1, 2)
=
type(1, 2, 3)
=
type('a', 2, 3)
=
type('a', (), 3)
=
type('a', (1,), {})
=
type('a', (), {1: 2})
print('ok')
=
type('a\0b', (), {})
=
type('A', (bool,), {})
=
type('A', (type(None),), {})
=
type('A', (range,), {})
=
class X(slice): pass
=
class X(memoryview): pass
=
class X(type(lambda: 0)): pass
=
class X(type(len)): pass
=
class X(int, str): pass
=
class X(list, dict): pass
=
class X(object, object): pass
=
class A: pass
class B(A): pass
class X(A, B): pass
=
class X(B, A): pass
print(X.__mro__)
=
class X(object, A): pass
=
class M1(type): pass
class M2(type): pass
class A1(metaclass=M1): pass
class A2(metaclass=M2): pass
class X(A1, A2): pass
=
class M3(M1, M2): pass
class X(A1, A2, metaclass=M3): pass
print(type(X))
=
class X(A1, metaclass=type): pass
print(type(X))
=
class X(metaclass=lambda n, b, d: (n, b, sorted(d))): a = 1
print(X)
=
class X(1): pass
=
class X('a'): pass
=
class X(len): pass
=
class X(A, a=1): pass
=
class X(A, metaclass=1): pass
=
class X(metaclass=M1, a=1): pass
=
class A: pass
class B(A): pass
class C(A, B): pass
=
class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass
class C(A, B): pass
---
class P:
    def __init_subclass__(cls, a=1, **kw):
        super().__init_subclass__(**kw)
        print(cls, a)
class Q(P, a=2): pass
=
class R(P): pass
=
class S(P, b=3): pass
=
class S(object, b=3): pass
=
class T(P, a=1, metaclass=type): pass
=
print(P.__dict__['__init_subclass__'], type(P.__dict__['__init_subclass__']))
=
class N:
    def __new__(cls): return 1
    def __class_getitem__(cls, k): return (cls, k)
print(N(), N.__dict__['__new__'], N[3], type(N.__dict__['__class_getitem__']))
=
class EqOnly:
    def __eq__(self, o): return True
print(EqOnly.__hash__, EqOnly.__dict__['__hash__'])
hash(EqOnly())
=
class EqHash(EqOnly):
    def __hash__(self): return 5
print(hash(EqHash()))
=
class M(type):
    def __prepare__(name, bases, **kw):
        print(name, bases, kw); return {'z': 1}
    def __new__(m, name, bases, ns, **kw):
        print(sorted(ns), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw):
        print('init', c, kw); super().__init__(name, bases, ns)
    def __call__(c, *a):
        print('call', c, a); return super().__call__(*a)
class Z(metaclass=M, k=1):
    def __init__(self, *a): self.a = a
print(Z.z, Z(1, 2).a)
=
class M(type):
    @classmethod
    def __prepare__(m, name, bases): return 1
class Z(metaclass=M): pass
=
class S:
    def __set_name__(self, o, n): print('set', o, n)
class Z:
    a = S(); b = S()
    c = property(lambda s: 1)
=
class S:
    def __set_name__(self, o, n): 1/0
class Z:
    a = S()
=
try:
    class Z:
        a = S()
except RuntimeError as e: print(repr(e.__cause__), e.__context__ is e.__cause__)
=
class B:
    def __mro_entries__(self, bases): return (int,)
class Z(B()): pass
print(Z.__mro__, Z.__orig_bases__, Z.__bases__)
=
class B:
    def __mro_entries__(self, bases): return 1
class Z(B()): pass
---
class A:
    __slots__ = 'x', 'y'
a = A()
a.x = 1
print(a.x, A.x, A.__dict__['x'], type(A.x), A.__slots__)
=
a.y
=
a.z = 1
=
a.z
=
a.__dict__
=
del a.x
a.x
=
del a.x
=
A.x.__get__(1)
=
A.x.__get__(None, A)
=
A.x.__set__(1, 2)
=
A.x.__set__(a, 2)
print(A.x.__get__(a), A.x.__name__, A.x.__objclass__)
=
class B(A): pass
b = B()
b.z = 2; b.x = 3
print(b.__dict__, b.x)
=
class C(A): __slots__ = ('z',)
c = C(); c.z = 1; c.x = 2
c.w = 1
=
class D(A): __slots__ = ('__dict__',)
d = D(); d.q = 1; print(d.__dict__)
=
class E:
    __slots__ = ('x',)
    x = 1
=
class E:
    __slots__ = (1,)
=
class E:
    __slots__ = ('1a',)
=
class E(int):
    __slots__ = ('a',)
=
class E(tuple):
    __slots__ = ('a',)
=
class E(int):
    __slots__ = ()
E(1).a = 2
=
class E(A, C): pass
=
class F:
    __slots__ = ('q',)
class E(A, F): pass
=
class E:
    __slots__ = ('__a', 'b')
    def __init__(self): self.__a = 1
print(E.__slots__, E()._E__a)
=
class E:
    __slots__ = {'a': 'doc a'}
print(E.a.__doc__, E.__slots__)
=
class E:
    __slots__ = ['__dict__', '__dict__']
=
class E:
    __slots__ = ()
    def f(self): pass
E().f = 1
=
E().g = 1
=
E.f = 1
print(E.f)
=
class E(list):
    __slots__ = ('a',)
e = E(); e.a = 2; print(e.a)
e.b = 2
---
class A: pass
class B: pass
a = A()
a.__class__ = B
print(type(a))
=
a.__class__ = int
=
a.__class__ = 1
=
del a.__class__
=
(1).__class__ = bool
=
class L(list): pass
a.__class__ = L
=
class S: __slots__ = ('x',)
a.__class__ = S
=
a.__dict__ = {'x': 1}
print(a.x)
=
a.__dict__ = 1
=
d = {'y': 1}
a.__dict__ = d
a.z = 2
print(d, a.__dict__ is d)
d['w'] = 3
print(a.w)
=
del a.__dict__
print(a.__dict__)
=
a.__class__ = B
print(a.__class__, type(a).__class__)
=
object().x = 1
=
object().__dict__
=
[].x = 1
=
(1).real = 2
=
(1).x
=
[].append = 1
=
del [].append
=
int.x = 1
=
del int.real
=
A.__name__ = 'Z'; print(A, A.__qualname__)
=
A.__qualname__ = 'Q.Z'; print(A)
=
A.__name__ = 1
=
A.__qualname__ = 1
=
del A.__name__
=
A.__module__ = 'mm'; print(A, A())
=
A.__doc__ = 'dd'; print(A.__doc__)
=
int.__doc__ = 1
=
A.__bases__ = (B,); print(A.__mro__)
=
A.__mro__ = 1
=
A.__dict__['a'] = 1
=
A.__dict__ = {}
=
A.nope
=
del A.nope
=
A.__annotations__['x'] = int; print(A.__annotations__)
=
int.__annotations__
=
A.__bases__ = ()
=
A.__bases__ = 1
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

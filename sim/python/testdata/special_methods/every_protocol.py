"""Special methods under every operator and built-in function, right and wrong ones.

The cases of a group share their names; groups stand between lines of dashes.
"""

CASES = r"""
class A:
    def __getattr__(self, n): print('ga', n); return n
    def __setattr__(self, n, v): print('sa', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('da', n); object.__delattr__(self, n)
a = A(); a.x = 1; print(a.x, a.y); del a.x; print(a.x, hasattr(a, 'zz'), getattr(a, 'q', 5))
=
class B:
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('no ' + n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return 'fb:' + n
b = B(); b.v = 3; print(b.v, b.secret, b.other)
=
class C:
    @property
    def p(self): raise AttributeError('inner')
    def __getattr__(self, n): return 'fb:' + n
print(C().p)
=
class D:
    @property
    def p(self): return self.missing
D().p
=
class E:
    def __getattr__(self, n): raise KeyError(n)
E().x
=
hasattr(E(), 'x')
=
class F:
    x = 1
f = F(); print(f.x); F.x = 2; print(f.x); f.x = 3; F.x = 4; print(f.x); del f.x; print(f.x); del F.x
f.x
=
class G:
    def m(self): return 1
g = G(); print(g.m()); G.m = lambda self: 2; print(g.m()); g.m = lambda: 3; print(g.m()); del g.m; print(g.m())
=
class H:
    count = 0
    def __init__(self): H.count += 1; type(self).count += 1
H(); H(); print(H.count)
=
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return ('add', self.x, getattr(o, 'x', o))
    def __radd__(self, o): return ('radd', self.x, o)
    def __iadd__(self, o): self.x += 1; return self
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __hash__(self): return hash(self.x)
    def __repr__(self): return f'V({self.x})'
    def __neg__(self): return V(-self.x)
    def __bool__(self): return self.x != 0
    def __call__(self, *a, **k): return (a, k)
    def __len__(self): return 7
    def __getitem__(self, k): return k
    def __contains__(self, k): return k == 1
    def __iter__(self): return iter([1, 2])
    def __int__(self): return 9
    def __float__(self): return 2.5
    def __index__(self): return 4
    def __format__(self, s): return 'fmt' + s
    def __enter__(self): return 'in'
    def __exit__(self, *a): print('exit', a[0]); return True
    def __round__(self, n=None): return ('round', n)
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return 'dm'
    def __reversed__(self): return 'rev'
    def __str__(self): return 'str'
    def __complex__(self): return 1
    def __dir__(self): return ['z', 'a']
    def __sizeof__(self): return 3
v = V(3)
print(v + 1, 1 + v, v + v, v == V(3), v != V(3), v != V(4), v < V(4), v > V(4), sorted([V(2), V(1)]), -v, bool(v), not v, v(1, a=2), len(v), v[5], v[1:2], 1 in v, 2 in v, list(v), int(v), float(v), [0]*10 + [1][v.x - 3:], range(10)[v], f'{v:x}', f'{v}', f'{v!r}', str(v), round(v), round(v, 2), abs(v), divmod(v, 1), reversed(v), dir(v), {v: 1}[V(3)], max(V(1), V(5)), hex(v), '%d %s %r' % (v, v, v))
v += 1; print(v)
with v as q: print(q); 1/0
=
v >= V(1)
=
v - 1
=
v @ 1
=
~v
=
v -= 1
=
v ** 2
=
V(1) <= 3
=
class Base:
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'
class Sub(Base):
    def __radd__(self, o): return 'Sub.radd'
class Sub2(Base): pass
print(Base() + Sub(), Sub() + Base(), Base() + Sub2(), 1 + Sub(), Sub2() + Base())
=
class Cmp:
    def __eq__(self, o): print('eq'); return NotImplemented
    def __lt__(self, o): print('lt'); return NotImplemented
    def __gt__(self, o): print('gt'); return NotImplemented
print(Cmp() == Cmp(), Cmp() == 1, 1 == Cmp(), Cmp() != 2)
=
Cmp() < Cmp()
=
Cmp() < 1
=
class Ne:
    def __ne__(self, o): return 'ne'
print(Ne() != 1, Ne() == 1, 1 != Ne())
=
class SubI(int):
    def __eq__(self, o): return 'SubI.eq'
    __hash__ = int.__hash__
    def __add__(self, o): return 'SubI.add'
    def __radd__(self, o): return 'SubI.radd'
print(1 == SubI(1), SubI(1) == 1, 1 + SubI(1), SubI(1) + 1, SubI(1) - 1, type(SubI(1) - 1), hash(SubI(5)))
=
class Idx:
    def __index__(self): return 'x'
[1][Idx()]
=
class BadB:
    def __bool__(self): return 1
bool(BadB())
=
class BadL:
    def __len__(self): return -1
len(BadL())
=
class BadL2:
    def __len__(self): return 'a'
len(BadL2())
=
class BadL3:
    def __len__(self): return 10**30
len(BadL3())
=
class BadH:
    def __hash__(self): return 'a'
hash(BadH())
=
class BigH:
    def __hash__(self): return 2**100
print(hash(BigH()) == hash(2**100))
=
class BadR:
    def __repr__(self): return 1
repr(BadR())
=
class BadS:
    def __str__(self): return 1
str(BadS())
=
print(BadS())
=
class BadF:
    def __format__(self, s): return 1
format(BadF())
=
class BadI:
    def __iter__(self): return 1
for x in BadI(): pass
=
class BadI2:
    __iter__ = None
    def __getitem__(self, i): return i
iter(BadI2())
=
class BadC:
    __contains__ = None
1 in BadC()
=
class BadHash:
    __hash__ = None
{BadHash()}
=
class GI:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 2
print(list(GI()), 4 in GI(), 5 in GI(), sum(GI()))
=
class CL:
    __call__ = None
CL()()
=
callable(CL())
=
class CI: pass
c = CI(); c.__call__ = lambda: 1
c()
=
c.__len__ = lambda: 4
len(c)
=
class Missing(dict):
    def __missing__(self, k): return 'miss ' + k
m = Missing(a=1); print(m['a'], m['b'], m.get('b'), 'b' in m)
=
class Meta(type):
    registry = {}
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, ns)
        m.registry[n] = c
        return c
class R1(metaclass=Meta): pass
class R2(R1): pass
print(sorted(Meta.registry), type(R2), R2.registry is Meta.registry)
R2().registry
=
class Singleton(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class DB(metaclass=Singleton):
    def __init__(self, n): self.n = n
print(DB(1) is DB(2), DB(3).n)
=
class Plugin:
    subs = []
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw); cls.name = name; Plugin.subs.append(cls)
class P1(Plugin, name='one'): pass
class P2(P1): pass
print([(c.__name__, c.name) for c in Plugin.subs])
=
class Typed:
    def __set_name__(self, owner, name): self.name = '_' + name
    def __init__(self, t): self.t = t
    def __get__(self, o, owner=None): return self if o is None else getattr(o, self.name, None)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f'{self.name[1:]} must be {self.t.__name__}')
        setattr(o, self.name, v)
class Pt:
    x = Typed(int); y = Typed(int)
    def __init__(self, x, y): self.x = x; self.y = y
p = Pt(1, 2); print(p.x, p.y, p.__dict__, Pt.x.name)
p.x = 'a'
=
class Borg:
    _s = {}
    def __init__(self): self.__dict__ = self._s
a, b = Borg(), Borg(); a.x = 1; print(b.x); b.y = 2; print(a.__dict__, Borg._s)
=
class AttrDict(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.__dict__ = self
d = AttrDict(a=1); d.b = 2; print(d, d.a, d['b']); del d.a; print(d)
=
class LazyP:
    def __init__(self, f): self.f = f
    def __get__(self, o, t): 
        if o is None: return self
        v = self.f(o); o.__dict__[self.f.__name__] = v; return v
class L:
    @LazyP
    def v(self): print('computed'); return 5
l = L(); print(l.v, l.v)
=
class Cm:
    @classmethod
    @property
    def cp(cls): return cls.__name__
print(Cm.cp, Cm().cp)
=
class St:
    @staticmethod
    def f(x): return x
    g = f
    h = staticmethod(lambda: 3)
print(St.f(1), St().g(2), St.h())
=
class Outer:
    class Inner:
        def m(self): pass
    x = [i for i in range(3)]
    y = lambda self: 1
print(Outer.Inner, Outer.Inner.__qualname__, Outer.Inner.m, Outer.x, Outer.y, Outer().y())
=
class Priv:
    __x = 1
    def get(self): return self.__x
    def __m(self): return 'm'
    def call(self): return self.__m()
print(Priv().get(), Priv._Priv__x, Priv().call())
Priv.__x
=
def deco(c): c.tag = 1; return c
@deco
class Dc: pass
print(Dc.tag)
=
class Annot:
    x: int
    y: str = 'a'
print(Annot.__annotations__, hasattr(Annot, 'x'))
=
class K(int):
    def __new__(cls, v, extra=None): o = super().__new__(cls, v); o.extra = extra; return o
k = K(5, 'e'); print(k, k.extra, k + 1, type(k + 1), repr(k), k == 5, {k: 1}[5], isinstance(k, int))
=
class Temp(float):
    def __repr__(self): return f'T{float(self)}'
print(Temp(1.5), [Temp(2)], Temp(1) + 1, f'{Temp(3.25):.1f}', str(Temp(1)))
=
class Str(str):
    def upper(self): return 'U' + super().upper()
s = Str('ab'); s.z = 1; print(s.upper(), s + 'c', type(s + 'c'), s.z, s == 'ab', {s: 1}['ab'], len(s), s[0], type(s[0:1]), repr(s), '%s' % s, f'{s}')
=
class Tup(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = Tup(1, 2); print(t, t.first, t == (1, 2), type(t[:1]), hash(t) == hash((1, 2)))
=
class Lst(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return ('item', super().__getitem__(i))
    def __len__(self): return 99
l = Lst([1]); l.append(3); print(l, l[0], len(l), list(l), l == [1, 6], bool(Lst()))
=
class Dct(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ('v', v))
d = Dct(a=1); d['b'] = 2; d.update(c=3); d.setdefault('e', 4); print(d)
=
class Exc(Exception):
    def __init__(self, msg, code): super().__init__(msg); self.code = code
    def __str__(self): return f'{self.args[0]} ({self.code})'
try: raise Exc('m', 3)
except Exc as e: print(e, e.args, repr(e), e.code)
=
vars(1)
=
vars(object())
=
print(vars(type('Q', (), {'a': 1}))['a'])
=
class WithDict: pass
print(WithDict.__dict__)
=
class WithSlots:
    __slots__ = ('b', 'a')
    z = 1
print(WithSlots.__dict__)
=
class WithEq:
    def __eq__(s, o): return 1
print(list(WithEq.__dict__))
=
class WithDoc:
    "d"
    x = 1
print(list(WithDoc.__dict__))
=
class Ex(Exception): pass
print(list(Ex.__dict__), dir(Ex()) == dir(Exception()), [x for x in dir(Ex()) if x not in dir(Exception())])
=
print([x for x in dir(WithDict()) if x not in dir(object())], [x for x in dir(WithSlots()) if x not in dir(object())])
=
print(sorted(set(dir(WithDict)) ^ set(dir(WithDict()))))
=
class MyMeta(type):
    def meth(cls): return cls
    attr = 5
class UsesMeta(metaclass=MyMeta): pass
print(UsesMeta.meth(), UsesMeta.attr, 'meth' in dir(UsesMeta))
UsesMeta().meth
=
import copy
class Cp:
    def __init__(self): self.l = [1]
a = Cp(); b = copy.copy(a); c = copy.deepcopy(a); b.l.append(2); print(a.l, c.l)
=
class CpS:
    __slots__ = ('x', 'y')
a = CpS(); a.x = [1]; b = copy.copy(a); c = copy.deepcopy(a); print(b.x is a.x, c.x is a.x, hasattr(b, 'y'))
=
class Red:
    def __reduce__(self): return (Red2, (1,))
class Red2:
    def __init__(self, x): self.x = x
print(copy.copy(Red()).x)
=
class Gs:
    def __getstate__(self): return {'q': 5}
    def __setstate__(self, s): self.st = s
print(copy.copy(Gs()).st)
=
print(object().__reduce_ex__(2)[1], Cp().__getstate__(), object().__getstate__(), CpS().__getstate__(), a.__getstate__())
=
class NI:
    def __iadd__(self, o): return NotImplemented
x = NI()
x += 1
=
class RO:
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None): return 5
    def __set__(self, o, v): raise AttributeError("can't set " + self.n)
class URO: a = RO()
URO().a = 1
=
URO.a = 3; print(URO.a)
=
class Gen:
    def __init_subclass__(cls): print('sub', cls.__name__)
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k}]'
class Gen2(Gen): pass
print(Gen[int], Gen2[1, 2])
=
type.__setattr__(int, 'x', 1)
=
object.__setattr__(int, 'x', 1)
=
class Q: pass
object.__setattr__(Q, 'x', 1)
=
type.__setattr__(Q, 'x', 1); print(Q.x); type.__delattr__(Q, 'x')
Q.x
=
Q.__setattr__(Q(), 'a', 1)
type.__getattribute__(Q, 'nope')
=
super(Q, Q()).__setattr__('z', 1)
=
q = Q(); super(Q, q).__setattr__('z', 1); print(q.z)
=
setattr(q, 1, 2)
=
getattr(q, 1)
=
getattr(q)
=
setattr(q, 'a b', 3); print(getattr(q, 'a b'), q.__dict__)
=
hasattr(q, 1)
=
delattr(q, 'nope')
=
Q.__class__ = type; print(Q.__class__)
=
class MM(type): pass
Q.__class__ = MM; print(type(Q))
=
Q.__class__ = int
---
class Cnt:
    n = 0
    def read(self): return self.n
class SubCnt(Cnt): pass
c, s = Cnt(), SubCnt()
seen = []
for i in range(6):
    seen.append((c.n, s.n, c.read(), s.read(), Cnt.n, SubCnt.n))
    if i == 3: SubCnt.n = 'own'
    Cnt.n += 1
print(seen)
=
seen = []
for v in [1, 2, (lambda self: 'method'), 3, property(lambda self: 'prop'), 4, None, 5]:
    Cnt.n = v
    seen.append(c.n if not callable(c.n) else c.n())
print(seen)
=
seen = []
for i in range(4):
    if i == 2: c.n = 'inst'
    Cnt.n = i
    seen.append((c.n, c.read()))
del c.n
for i in range(3):
    Cnt.n = i * 10
    seen.append((c.n, c.read(), hasattr(c, 'n')))
del Cnt.n
print(seen, hasattr(c, 'n'), hasattr(s, 'n'))
=
class Hsh:
    __hash__ = None
def hashable(o):
    try: hash(o)
    except TypeError: return False
    return True
seen = []
for v in [None, lambda self: 1, None, lambda self: 2]:
    Hsh.__hash__ = v
    seen.append(hashable(Hsh()))
print(seen)
=
class Base1:
    v = 1
class Base2:
    v = 2
class Both(Base1): pass
b = Both()
seen = []
for i in range(4):
    seen.append(b.v)
    Both.__bases__ = (Base2,) if i % 2 == 0 else (Base1,)
print(seen)
=
class Deep: pass
for i in range(200):
    class Deep(Deep):
        def depth(self): return len(type(self).__mro__)
print(Deep().depth())
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

"""Corners of the class model: metaclasses, derived built-in types, slots, reprs."""
import sys
class Meta(type):
    def __new__(m, n, b, ns, **k): return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, k=None): super().__init__(n, b, ns); c.k = k
    @property
    def prop(cls): return 'meta prop'
    def meth(cls): return 'meta meth ' + cls.__name__
    def __eq__(c, o): return True
    def __hash__(c): return 1
    def __lt__(c, o): return c.__name__ < o.__name__
class A(metaclass=Meta, k=5): pass
class B(A): x = 1
print(A.k, B.k, A.prop, B.meth(), A == 3, sorted([B, A])[0].__name__, type(A), isinstance(A, Meta), A.__class__)
try: B().prop
except AttributeError as e: print(e)
try:
    class M2(type): pass
    class X(A, metaclass=M2): pass
except TypeError as e: print(e)
class D:
    def __init__(s, n): s.n = n
    def __get__(s, o, t): return (s.n, o is not None, t.__name__)
class O: a = D('a')
print(O.a, O().a); O.b = D('b'); print(O().b); o = O(); o.a = 5; print(o.a, o.__dict__)
class Cnt:
    n = 0
    def __new__(cls, *a, **k): cls.n += 1; return super().__new__(cls)
    def __init__(s, *a, **k): s.a = a, k
print(Cnt(1, x=2).a, Cnt.n)
class Str(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def __init__(s, v): s.orig = v
print(Str('ab'), Str('ab').orig, Str('ab') + 'c', type(Str('a') + 'b').__name__, isinstance(Str('a'), str), {Str('A'): 1}['A'])
class Int(int):
    def __repr__(s): return f'Int({int(s)})'
print(Int(3), [Int(3)], f'{Int(3)}', '%s %d %r' % (Int(3), Int(3), Int(3)), Int(3) + 1, -Int(3), {Int(1): 'a'}[1], range(Int(3)), [1, 2, 3][Int(1)])
class Dict(dict):
    def __missing__(s, k): return k * 2
    def __getitem__(s, k): return super().__getitem__(k) if k in s else s.__missing__(k)
print(Dict(a=1)['b'], Dict(a=1).get('b'), '%(z)s' % Dict(), '{z}'.format_map(Dict()))
class Lst(list):
    def __getitem__(s, i): return 'item'
    def __iter__(s): return iter('iter')
    def __len__(s): return 99
l = Lst([1, 2]); print(l[0], list(l), len(l), [*l], l, bool(l), sorted(l), l + [3], l == [1, 2], ','.join(l), max(l), tuple(l), l[:1])
class E(Exception):
    def __init__(s, code, *a): super().__init__(*a); s.code = code
    def __str__(s): return f'E{s.code}: {s.args}'
try: raise E(5, 'x')
except E as e: print(e, repr(e), e.args, e.code)
class E2(ValueError, KeyError): pass
print(E2.__mro__, str(E2('k')), isinstance(E2(), LookupError))
class Prop:
    def __init__(s): s._v = 0
    @property
    def v(s): "the doc"; return s._v
    @v.setter
    def v(s, x): s._v = x * 2
    @v.deleter
    def v(s): del s._v
p = Prop(); p.v = 4; print(p.v, Prop.v.__doc__, type(Prop.v), Prop.v.fget(p)); del p.v
try: p.v
except AttributeError as e: print(e)
class Sub(Prop):
    @Prop.v.getter
    def v(s): return 'sub'
s = Sub(); print(s.v); s.v = 1; print(s._v)
class Call:
    def __call__(s, *a, **k): return a, k
    __class_getitem__ = classmethod(lambda cls, i: i)
print(Call()(1, a=2), Call[3], callable(Call()))
print(type.__call__(Call), type('T', (), {})(), object.__new__(Call)) if False else print(type.__call__(Call).__class__.__name__)
class Sl:
    __slots__ = ('a', '__weakref__')
class Sl2(Sl): __slots__ = ('b',)
x = Sl2(); x.a, x.b = 1, 2; print(x.a, x.b, hasattr(x, '__dict__'), Sl2.__slots__, Sl.a)
try: x.c = 1
except AttributeError as e: print(e)
print(A.__name__, B.__bases__, B.__subclasses__(), A.__subclasses__(), B.mro(), B.__dict__['x'], '__dict__' in A.__dict__, O.__doc__, O.__module__)
o = O(); o.__class__ = B if False else O; o.__dict__ = {'q': 1}; print(o.q, vars(o)); del o.q; print(vars(o))
try: o.__dict__ = 3
except TypeError as e: print(e)
try: o.__class__ = int
except TypeError as e: print(e)
setattr(O, 'dyn', lambda s: 'dyn'); print(O().dyn()); delattr(O, 'dyn'); print(hasattr(O, 'dyn'))
import types; o.m = types.MethodType(lambda s, x: (s is o, x), o); print(o.m(3))
f = O().__init__; print(f.__name__, O.__init__.__qualname__, int.__add__.__name__, str.join.__qualname__, [].append.__self__)
def func(self): return self
print(func.__get__(3)(), func.__get__(None, int) is func, func.__get__(3).__func__ is func)
print(repr(func).split(' at')[0], repr(O().__str__).split(' at')[0].split('object')[0], repr(Call().__call__).split(' of')[0], repr(len), repr(int), repr(O), repr(type(O)), repr([].append).split(' at')[0], repr(classmethod), repr(super(B, B())).split('>')[0], repr(O.__dict__['a']).split(' at')[0], repr(lambda: 0).split(' at')[0], repr(NotImplemented), repr(...), repr(property()).split(' at')[0])

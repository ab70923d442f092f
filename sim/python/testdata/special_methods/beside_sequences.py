"""Operators of classes beside those of sequences: whose method is asked when."""
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'N({self.n})'
    def __add__(self, o): print('add', o); return NotImplemented
    def __radd__(self, o): print('radd', o); return NotImplemented
    def __iadd__(self, o): print('iadd', o); return NotImplemented
    def __lt__(self, o): print('lt'); return NotImplemented
    def __eq__(self, o): print('eq'); return NotImplemented
    def __matmul__(self, o): return 'mm'
    def __rpow__(self, o, m=None): return ('rpow', o, m)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __ipow__(self, o): return 'ipow'
    def __divmod__(self, o): return ('dm', o)
    def __rdivmod__(self, o): return ('rdm', o)
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 't'
    def __floor__(self): return 'f'
    def __ceil__(self): return 'c'
import math
a, b = N(1), N(2)
import traceback
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: a + b); t(lambda: a + 1); t(lambda: 1 + a); t(lambda: a < b); t(lambda: a == b); t(lambda: a != b); t(lambda: a @ b); t(lambda: 1 @ a)
t(lambda: a ** 2); t(lambda: 2 ** a); t(lambda: pow(a, 2, 3)); t(lambda: pow(2, a, 3)); t(lambda: divmod(a, 1)); t(lambda: divmod(1, a))
t(lambda: (-a, +a, ~a, abs(a), round(a), round(a, 2), math.trunc(a), math.floor(a), math.ceil(a)))
def ia():
    x = a
    x += 1
    return x
t(ia)
def ip():
    x = a
    x **= 2
    return x
t(ip)
t(lambda: {a: 1}); t(lambda: a in [b]); t(lambda: a in [a]); t(lambda: max(a, b)); t(lambda: a // b); t(lambda: a[0]); t(lambda: a()); t(lambda: len(a)); t(lambda: iter(a)); t(lambda: float(a)); t(lambda: [1,2][a]); t(lambda: hash(a)); t(lambda: bool(a)); t(lambda: f'{a:>10}'); t(lambda: f'{a!s:>10}|'); t(lambda: 'x' * a); t(lambda: [1] + a); t(lambda: 'a' + a); t(lambda: 3 < a); t(lambda: range(a)); t(lambda: bytes(a)); t(lambda: a.x)
def seti(): a[0] = 1
def deli(): del a[0]
t(seti); t(deli)
class Base:
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'
class Sub(Base):
    def __radd__(self, o): return 'Sub.radd'
t(lambda: Base() + Sub()); t(lambda: Base() + Base()); t(lambda: Sub() + Base())
class I(int):
    def __add__(self, o): return 'I.add'
    def __radd__(self, o): return 'I.radd'
    def __lt__(self, o): return 'I.lt'
    def __gt__(self, o): return 'I.gt'
t(lambda: 1 + I(2)); t(lambda: I(1) + 2); t(lambda: 1 < I(3)); t(lambda: I(3) < 1); t(lambda: I(3) - 1); t(lambda: type(I(3) * 2)); t(lambda: 1.5 + I(2)); t(lambda: sum([I(1), I(2)]))
class L(list):
    def __add__(self, o): return 'L.add'
    def __radd__(self, o): return 'L.radd'
t(lambda: [1] + L()); t(lambda: L() + [1]); t(lambda: type(L([1]) * 2)); t(lambda: L([1])[:])
class S(str):
    def __radd__(self, o): return 'S.radd'
    def __mod__(self, o): return 'S.mod'
    def __rmod__(self, o): return 'S.rmod'
t(lambda: 'a' + S('b')); t(lambda: S('%s') % 1); t(lambda: '%s' % S('x')); t(lambda: type(S('a').upper())); t(lambda: type(S('a') + 'b'))

"""Attribute access: who is asked, and what the error knows."""
class A:
    def __getattribute__(self, n):
        print('getattribute', n)
        return super().__getattribute__(n)
    def __getattr__(self, n):
        print('getattr', n)
        if n == 'boom': raise AttributeError('custom')
        return 1
    def __setattr__(self, n, v):
        print('setattr', n); object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print('delattr', n); object.__delattr__(self, n)
    @property
    def p(self): raise AttributeError('in prop')
a = A(); a.x = 1; a.x; a.y; del a.x
try: del a.x
except AttributeError as e: print(e)
print(a.p)
try: a.boom
except AttributeError as e: print(e, e.name, e.obj is a)
print(getattr(a, 'boom', 'default'), hasattr(a, 'boom'))
class D1:
    def __get__(self, o, t): return 'data'
    def __set__(self, o, v): pass
class D2:
    def __get__(self, o, t): return 'nondata'
class H:
    a = D1(); b = D2()
h = H(); h.__dict__['a'] = 1; h.__dict__['b'] = 2
print(h.a, h.b)
class S:
    __slots__ = ('a', 'b', '__dict__')
    c = 3
s = S(); s.a = 1; s.z = 2
print(s.a, s.z, s.__dict__, S.a)
try: s.b
except AttributeError as e: print(e)
class S2:
    __slots__ = 'only'
s = S2()
try: s.x = 1
except AttributeError as e: print(e)
try: s.x
except AttributeError as e: print(e)
try: s.__dict__
except AttributeError as e: print(e)
try:
    class S3: __slots__ = ('a',); a = 1
except ValueError as e: print(e)
try:
    class S4: __slots__ = ('1a',)
except TypeError as e: print(e)
try:
    class S5: __slots__ = (1,)
except TypeError as e: print(e)
try:
    class S6(int): __slots__ = ('a',)
except TypeError as e: print(e)
class RO:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError('read only')
class P:
    @property
    def x(self): return 1
    @x.deleter
    def x(self): print('del')
p = P()
try: p.x = 1
except AttributeError as e: print(e)
del p.x
class P2:
    x = property()
try: P2().x
except AttributeError as e: print(e)
try: del P2().x
except AttributeError as e: print(e)

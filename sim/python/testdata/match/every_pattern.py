"""Every kind of pattern, and what patterns refuse."""
def f(x):
    match x:
        case 0: return 'zero'
        case -1: return 'minus'
        case 1.5: return 'float'
        case 'a' | 'b' as z: return z
        case b'x': return 'bytes'
        case None | True | False: return 'single'
        case []: return 'empty'
        case [x]: return ('one', x)
        case [x, y, *_] if x == y: return 'same'
        case (1, [2, *rest], {'k': v}): return rest, v
        case [1, *mid, 9]: return 'mid', mid
        case [*init, 'end']: return 'init', init
        case {'type': 'a', 'v': [a, b], **rest}: return a, b, rest
        case {'t': int(n) | str(n)}: return 'n', n
        case {}: return 'mapping'
        case int(): return 'int'
        case str() as s if len(s) > 3: return 'long ' + s
        case str(s): return 'short ' + s
        case float(f): return f
        case _: return 'other'
for x in (0, -1, 1.5, 'a', 'b', b'x', None, True, False, [], (), [1], (1,), [2,2,3], (1,[2,3,4],{'k':5,'z':1}), [1,2,3,9], [1,2,'end'], {'type':'a','v':(1,2),'q':3}, {'t': 3}, {'t': 'x'}, {'t': 1.0}, {}, {'z':1}, 5, 'hello', 'hey', 2.5, {1}, object, range(3), range(0), bytearray(b'x'), iter([])):
    print(repr(x) if not 'object' in repr(x) else '', f(x))
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x = x; self.y = y
class Q(P): pass
class R:
    __match_args__ = ['x']
    x = 1
class S:
    __match_args__ = (1,)
class T: pass
def g(p):
    match p:
        case P(0, 0): return 'origin'
        case P(x=0, y=yy): return 'y axis', yy
        case P(xx, 0) | P(0, xx): return 'x', xx
        case P(P(a, b), P(c, d)): return a,b,c,d
        case P(x, y) if x == y: return 'diag'
        case P(): return 'P'
print([g(p) for p in (P(0,0), P(0,3), P(3,0), P(P(1,2),Q(3,4)), P(2,2), Q(1,2), 3)])
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def m1():
    match P(1,2):
        case P(1,2,3): pass
def m2():
    match P(1,2):
        case P(1,x=1): pass
def m3():
    match R():
        case R(1): return 'R'
def m4():
    match S():
        case S(1): pass
def m5():
    match T():
        case T(1): pass
def m6():
    match 1:
        case int(1, 2): pass
def m7():
    match 1:
        case tr(): pass
def m8():
    import enum
    class E(enum.Enum): A = 1
    match E.A:
        case E.A: return 'EA'
def m9():
    match {'a': 1}:
        case {'a': 1, **kw}: return kw
def m10():
    match 1, 2:
        case 1, x: return x
def m11():
    match [1, [2, [3, [4]]]]:
        case [a, [b, [c, [d]]]]: return a+b+c+d
def m12():
    match 'abc':
        case [a, b, c]: return 'seq'
        case str(): return 'str'
def m13():
    match = 3; case = 4
    print(match, case)
    match match:
        case case: return case
def m14():
    match 3:
        case 1 | 2: pass
    return 'none'
def m15():
    import collections
    match collections.deque([1,2]), collections.OrderedDict(a=1), collections.namedtuple('N','a b')(1,2):
        case [1, 2], {'a': x}, [a, b]: return x, a, b
def m16():
    match {True: 1, None: 2, 3: 'x'}:
        case {True: a, None: b, 3: 'x' as c}: return a,b,c
def m17():
    class Meta(type):
        def __instancecheck__(c, o): return True
    class X(metaclass=Meta): pass
    match 5:
        case X(real=r): return r
def m18():
    match -3:
        case -3 as q: return q
def m19():
    match {'k': {'z': [1, {'q': 2}]}}:
        case {'k': {'z': [_, {'q': v}]}}: return v
def m20():
    k = 'x'
    class NS: key = 'x'
    match {'x': 1}:
        case {NS.key: v}: return v
def m21():
    try:
        match [1]:
            case [x] if x.foo: pass
    except AttributeError as e: return x, str(e)
for f in list(globals().values()):
    if callable(f) and getattr(f, '__name__', '').startswith('m') and f.__name__[1:].isdigit(): print(f.__name__, end=' '); tr(f)

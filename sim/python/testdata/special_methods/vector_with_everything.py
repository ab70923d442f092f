"""A class with most of the special methods."""
class Vec:
    def __init__(s, *c): s.c = c
    def __repr__(s): return f'Vec{s.c}'
    def __add__(s, o): return Vec(*(a + b for a, b in zip(s.c, o.c))) if isinstance(o, Vec) else NotImplemented
    def __mul__(s, k): return Vec(*(a * k for a in s.c)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(s, o): return sum(a * b for a, b in zip(s.c, o.c))
    def __neg__(s): return s * -1
    def __sub__(s, o): return s + -o
    def __eq__(s, o): return isinstance(o, Vec) and s.c == o.c
    def __hash__(s): return hash(s.c)
    def __abs__(s): return sum(a * a for a in s.c) ** .5
    def __bool__(s): return any(s.c)
    def __getitem__(s, i): return s.c[i]
    def __len__(s): return len(s.c)
    def __iter__(s): return iter(s.c)
    def __contains__(s, x): return x in s.c
    def __call__(s, f): return Vec(*map(f, s.c))
    def __format__(s, spec): return '<' + ', '.join(format(a, spec) for a in s.c) + '>'
    def __iadd__(s, o): s.c = (s + o).c; return s
    def __reversed__(s): return Vec(*s.c[::-1])
    def __lt__(s, o): return abs(s) < abs(o)
    def __index__(s): return int(s.c[0])
    def __int__(s): return int(abs(s))
    def __float__(s): return abs(s)
    def __round__(s, n=0): return Vec(*(round(a, n) for a in s.c))
    def __divmod__(s, k): return Vec(*(a // k for a in s.c)), Vec(*(a % k for a in s.c))
    def __rsub__(s, o): return ('rsub', o)
    def __lshift__(s, o): return ('<<', o)
    def __rlshift__(s, o): return ('r<<', o)
    def __and__(s, o): return ('&', o)
    def __ror__(s, o): return ('r|', o)
    def __ixor__(s, o): return ('^=', o)
    def __truediv__(s, o): return ('/', o)
    def __ifloordiv__(s, o): return ('//=', o)
    def __delitem__(s, i): print('del', i)
    def __setitem__(s, i, v): print('set', i, v)
    def __getattr__(s, n):
        if n in 'xyz': return s.c['xyz'.index(n)]
        raise AttributeError(f'no {n}')
    def __dir__(s): return ['x', 'y']
    def __sizeof__(s): return 5
    def __copy__(s): return 'copied'
    def __enter__(s): return s
    def __exit__(s, *a): return True
v, w = Vec(1, 2), Vec(3, 4)
print(v + w, v * 2, 2 * v, v @ w, -v, v - w, v == Vec(1, 2), v != w, {v: 1}[Vec(1, 2)], abs(w), bool(Vec(0)), v[0], v[:1], len(v), list(v), 2 in v, v(str), f'{v:.1f}', f'{v}', reversed(v), v < w, v > w, [10, 20][v], int(w), float(w), round(Vec(1.26), 1), divmod(w, 2), 5 - v, v << 1, 1 << v, v & 1, 1 | v, v / 2, v.x, v.y, dir(v), max(v, w), sorted([w, v]), sum([v, w], Vec(0, 0)), [*v], dict([v]), hex(v), 'ab' * v, range(5)[v])
x = v; x += w; print(x is v, v); x ^= 1; print(x); x = v; x //= 2; print(x); x = v; x *= 3; print(x, v); x @= w; print(x)
del v[0]; del v[1:2]; v[0] = 1; v[1:2, ...] = 2; v[0] += 5
for e in ('v + 1', '1 + v', 'v * "a"', 'v.q', 'v | 1', 'v >> 1', 'v ** 2', 'v <= w', '~v', 'v @ 1', 'v % 2', '+v', 'v[9]', 'v()', 'Vec.foo', 'v + None', '[] + v', 'v < 1'):
    try: print(e, eval(e))
    except Exception as x: print(e, type(x).__name__, x)
with v: raise ValueError
import copy; print(copy.copy(v))
a, b = v; print(a, b); print(*v, sep='-')
match v:
    case Vec(x=1): print('no')
    case Vec(x=q): print('match', q)

"""exec, eval and compile: namespaces, locals, errors."""
for s in ('open', 'len([1])', '__builtins__'):
    try: print(eval(s, {'__builtins__': {}}))
    except NameError as e: print(e)
try: exec('def f(): return len("abc")\nprint(f())', {'__builtins__': {'print': print}})
except NameError as e: print(e)
print(type(__builtins__).__name__)
import types
ns = {}
exec('a = 1\ndef f(): return a\nclass K: pass', ns)
print(ns['f'](), ns['K'].__module__, sorted(k for k in ns))
print(eval('a + b', {'a': 1}, {'b': 2}))
c = compile('x + 1', '<s>', 'eval'); x = 4; print(eval(c), c.co_filename, c.co_name)
def f(a, b=1, *c, d=2, **e):
    z = 1
    print(locals())
    exec('z = 5; w = 6')
    print(z, 'w' in locals())
    return sorted(locals())
print(f(0))
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_flags & 12, f.__defaults__, f.__kwdefaults__, f.__code__.co_name, f.__code__.co_firstlineno, f.__closure__)
def mk():
    v = 3
    def g(): return v
    return g
print(mk().__closure__[0].cell_contents, mk().__code__.co_freevars, mk.__code__.co_cellvars)
T = type('T', (dict,), {'x': 1, 'm': lambda self: self.x})
print(T().m(), T.__name__, T.__bases__, T.__mro__, T, T.__dict__['x'])
class V: pass
v = V(); v.a = 1; print(vars(v), dir(v)[-1], '__init__' in dir(v)); vars(v)['b'] = 2; print(v.b)
globals()['dyn'] = 7; print(dyn)
def scope(): return sorted(dir())
print(scope())
try: vars(1)
except TypeError as e: print(e)
try: exec('def f(:')
except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.filename, e.text)
try: exec('raise ValueError("in exec")')
except ValueError as e:
    import traceback; print(traceback.format_exc().splitlines()[-2:])
print(isinstance(1, (str, int)), isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), int | None, (int | str) == (str | int), isinstance(True, int))
try: isinstance(1, 3)
except TypeError as e: print(e)
try: isinstance(1, (int, 3))
except TypeError as e: print(e)
try: isinstance(1, list[int])
except TypeError as e: print(e)
try: issubclass(1, int)
except TypeError as e: print(e)
import collections.abc as cabc
class It:
    def __iter__(self): yield 1
    def __len__(self): return 1
    def __contains__(self, x): return 1
print([isinstance(It(), k) for k in (cabc.Iterable, cabc.Sized, cabc.Container, cabc.Collection, cabc.Iterator, cabc.Hashable, cabc.Callable, cabc.Sequence)], isinstance([], cabc.MutableSequence), isinstance({}, cabc.Mapping), isinstance((x for x in ()), cabc.Generator), issubclass(str, cabc.Sequence), isinstance(f, cabc.Callable))
print(type(f), type(mk().__closure__[0]), type(v.__init__), type([].append), type(len), type(int.__add__), type(str.join), type(f.__code__), type(type), type(None), type(NotImplemented), type(...), types.SimpleNamespace(a=1))
class CG:
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k}]'
print(CG[int], CG[1, 2], list[int], dict[str, list[int]], tuple[int, ...], list[int].__origin__, list[int].__args__, list[int]([1]))
try: int[3]
except TypeError as e: print(e)
try: V[3]
except TypeError as e: print(e)

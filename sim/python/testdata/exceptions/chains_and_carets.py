"""Tracebacks of every kind of chain, with their carets."""
import traceback, sys
def show(f):
    try: f()
    except BaseException: 
        for l in traceback.format_exc().splitlines():
            if 'File "' not in l: print(l)
def a():
    try: raise ValueError('one')
    except ValueError: raise KeyError('two')
def b():
    try: a()
    except KeyError as e: raise OSError('three') from e
def c():
    try: b()
    except OSError: raise RuntimeError('four') from None
def d():
    try: 
        try: 1/0
        finally: {}['x']
    finally: undefined
def e():
    class C:
        def __enter__(s): return s
        def __exit__(s, *a): raise ValueError('in exit')
    with C(): raise TypeError('in body')
def f():
    try: raise ValueError
    except ValueError as ex:
        ex.add_note('noted'); ex.add_note('twice\nlines')
        raise
def g():
    ex = ValueError('same')
    try: raise ex
    except ValueError: raise ex
def h():
    try: raise ValueError(1)
    except ValueError as x:
        try: raise TypeError(2)
        except TypeError as y: raise x
def i():
    def gen():
        try: yield
        finally: raise KeyError('gen')
    z = gen(); next(z); z.throw(ValueError('thrown'))
def j():
    raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2)])])
def k():
    try: j()
    except* TypeError: raise
def l():
    try: j()
    except* ValueError as eg: raise KeyError('new') from eg
def m():
    try: j()
    except* ValueError: pass
def n():
    try: j()
    except* (ValueError, TypeError) as eg:
        for x in eg.exceptions: print(repr(x))
    print('handled')
def o():
    raise SyntaxError('msg', ('file.py', 3, 5, 'bad line here', 3, 8))
def p():
    raise SyntaxError('just msg')
def q(): raise type('Dyn', (Exception,), {'__module__': 'my.mod'})('dyn')
def r(): raise UnicodeEncodeError('ascii', 'é', 0, 1, 'why')
def s(): exec(compile('def zz():\n  raise ValueError("z")\nzz()', '<gen>', 'exec'))
def t():
    x = [1, 2]
    return x[0] + x[5] * (x[1]
        - 3)
def u():
    return (1 + 2
        + None)
def v():
    print('é' + 'ü', 'ñ' + 5)
def w(): return [i for i in range(3) if i / 0]
def x(): return a.b.c.d(1)(2)
def y(): return sum(1 / z for z in [0])
def z(): assert 1 > 2, f'value {3}'
for name in 'abcdefghijklmnopqrstuvwxyz':
    print('##', name); show(globals()[name])

"""What throw takes, and where it goes."""
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('GE')
        raise
    finally:
        print('fin')
g = gen(); print(next(g)); g.close(); print(list(g))
def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = bad(); next(g)
try: g.close()
except RuntimeError as e: print(repr(e))
def ret():
    try:
        yield 1
    finally:
        return 5
g = ret(); next(g)
try: g.throw(ValueError('x'))
except StopIteration as e: print('SI', e.value)
g = ret()
try: g.throw(ValueError('x'))
except ValueError as e: print('VE', e)
try: next(g)
except StopIteration as e: print(repr(e))
def stop():
    yield 1
    raise StopIteration(3)
g = stop(); next(g)
try: next(g)
except RuntimeError as e: print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def withg():
    class C:
        def __enter__(self): print('enter'); return self
        def __exit__(self, *a): print('exit', a[0], a[1]); return a[0] is KeyError
    with C() as c:
        x = yield 1
        print('got', x)
        yield 2
    yield 'after'
g = withg(); next(g); g.send('hi'); print(g.throw(KeyError('k'))); g.close()
g = withg(); next(g); g.close()
g = withg()
try: g.send(1)
except TypeError as e: print(e)
def selfref():
    try: next(me)
    except ValueError as e: print(e)
    yield
me = selfref(); next(me)
g = gen()
try: g.throw(int)
except TypeError as e: print(e)
try: g.throw(ValueError, ValueError('a'), 3)
except TypeError as e: print(e)
try: g.throw(ValueError('z'), 3)
except TypeError as e: print(e)
try: g.throw(1)
except TypeError as e: print(e)
g = gen(); 
try: g.throw(ValueError, 'args')
except ValueError as e: print(repr(e))
g=gen()
try: g.throw(ValueError, (1,2))
except ValueError as e: print(repr(e))
print(g.gi_frame, g.gi_running, g.gi_yieldfrom, g.gi_code.co_name)
def inner():
    try:
        r = yield 'a'
        print('inner got', r)
        yield 'b'
    except ValueError as e:
        print('inner caught', e)
        yield 'caught'
    finally:
        print('inner fin')
    return 'result'
def outer():
    r = yield from inner()
    print('r', r)
    return 'done'
g = outer(); print(next(g)); print(g.send(1)); print(g.throw(ValueError('v')))
try: next(g)
except StopIteration as e: print(e.value)
g = outer(); next(g); g.close()
class It:
    def __iter__(self): return self
    def __next__(self): return 1
def o2():
    yield from It()
g = o2(); print(next(g))
try: g.send(3)
except AttributeError as e: print(e)
class It2(It):
    def throw(self, *a): print('throw', a); return 'thrown'
    def close(self): print('close')
    def send(self, v): print('send', v); return v
def o3():
    yield from It2()
g = o3(); next(g); print(g.send(4)); print(g.throw(KeyError)); g.close()
def o4():
    yield from 5
try: next(o4())
except TypeError as e: print(e)
def o5():
    x = yield from [1,2]
    print('x', x)
print(list(o5()))

"""asend, athrow and aclose, driven without a loop."""
import sys
class AG:
    pass
async def agen():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'c'
    finally:
        print('fin')
def drive(c):
    try:
        while True:
            v = c.send(None)
            print('susp', v)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return repr(e)
a = agen()
print(drive(a.asend(None))); print(drive(a.asend('A'))); print(drive(a.athrow(ValueError('q')))); print(drive(a.asend(1))); print(drive(a.asend(1)))
print(drive(a.aclose()))
a = agen()
print(drive(a.asend(5)))
a = agen()
print(drive(a.aclose()))
print(drive(a.__anext__()))
a = agen(); drive(a.__anext__()); print(drive(a.aclose()))
async def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = bad(); drive(a.__anext__()); print(drive(a.aclose()))
async def comp():
    r = [x async for x in agen()]
    s = {x: y async for x in agen() for y in range(2) if y}
    t = {x async for x in agen()}
    u = (x*2 async for x in agen())
    print(type(u))
    async for q in u: print(q)
    else: print('else')
    return r, s, t
print(drive(comp()))
async def si():
    raise StopAsyncIteration(1)
print(drive(si()))
async def si2():
    yield 1
    raise StopAsyncIteration(1)
async def si3():
    yield 1
    raise StopIteration(1)
a = si2(); drive(a.__anext__()); print(drive(a.__anext__()))
a = si3(); drive(a.__anext__()); print(drive(a.__anext__()))
a = agen(); x = a.asend(None); drive(x); 
try: x.send(None)
except RuntimeError as e: print(e)
drive(a.aclose()); print(a.ag_running, a.ag_await, a.ag_code.co_name)
async def co(): return 1
c = co(); c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c = co(); print(drive(c)); print(drive(c))
c = co()
try: c.send(2)
except TypeError as e: print(e)
for bad in ('async def f():\n async for x in [1]: pass\ndrive(f())','async def f():\n async with 1: pass\ndrive(f())','async def f():\n await 1\ndrive(f())'):
    ns={'drive':lambda c: c.send(None)}
    try: exec(bad, ns)
    except Exception as e: print(repr(e))

"""The steps of asynchronous generators, taken by hand, and what ends them."""
async def ag():
    try:
        yield 1
        yield 2
    finally: print('cleanup')
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
a = ag()
class B:
    __bool__ = a.asend(None).send
class C:
    __bool__ = lambda s: a.asend(None).send(None)
t(lambda: bool(C())); 
t(lambda: list(map(a.asend(None).send, [None])))
t(lambda: next(iter(a.asend(None))))
t(lambda: next(a.__anext__()))
t(lambda: list(a.__anext__()))
def fr():
    x = yield from a.__anext__()
    print('x', x)
t(lambda: list(fr()))
async def main():
    b = ag()
    print(await b.__anext__())
    print(await b.aclose())
    try: await b.__anext__()
    except StopAsyncIteration: print('SAI')
    c = ag()
    await c.asend(None)
    try: await c.athrow(ValueError, 'bad')
    except ValueError as e: print(repr(e))
    print(await c.aclose())
    print(await anext(c, 'default'))
    print([x async for x in ag()], {x: 1 async for x in ag()}, sum([x async for x in ag() if x > 1]))
    g = (x * 2 async for x in ag())
    print(await g.__anext__(), await anext(g), await anext(g, None))
    print(await agen_asend_loop())
async def echo():
    v = None
    while True:
        v = yield v
        if v == 'stop': return
async def agen_asend_loop():
    e = echo(); await e.asend(None)
    out = [await e.asend(i) for i in range(3)]
    try: await e.asend('stop')
    except StopAsyncIteration: out.append('end')
    return out
t(lambda: main().send(None))
class Aw:
    def __await__(self): return (yield 'w')
async def slow():
    x = await Aw(); print('got', x)
    yield x
    try: y = await Aw(); print('got2', y)
    except KeyError as e: print('key', e); yield 'recovered'
    finally:
        z = await Aw(); print('fin', z)
s = slow()
st = s.__anext__()
print(st.send(None))
t(lambda: s.__anext__().send(None))
t(lambda: s.aclose().send(None))
t(lambda: s.athrow(ValueError).send(None))
print(s.ag_running)
t(lambda: st.send('A'))
print(s.ag_running)
st = s.asend(1); t(lambda: st.send(None)); t(lambda: st.throw(KeyError('kk')))
st = s.aclose(); t(lambda: st.send(None)); t(lambda: st.send('Z')); t(lambda: st.send('Z'))
t(lambda: s.aclose().send(None)); t(lambda: s.athrow(ValueError).send(None)); t(lambda: s.asend(None).send(None))
s = slow(); st = s.athrow(ValueError('unstarted')); t(lambda: st.send(None)); t(lambda: s.asend(None).send(None))
s = slow(); st = s.asend(None); st.close(); t(lambda: st.send(None)); t(lambda: st.throw(ValueError))
s = slow(); t(lambda: s.aclose().send(1)); t(lambda: s.asend(None).throw(ValueError('thrown in')))
st = s.aclose(); t(lambda: st.throw(TypeError('q')))
async def outer():
    async for x in slow():
        print('x', x)
        return x
o = outer(); print(o.send(None)); t(lambda: o.throw(RuntimeError('rt')))
o = outer(); print(o.send(None)); t(lambda: o.send(5))
print(o.cr_frame, o.cr_running, o.cr_await)
o = outer(); print(o.cr_await, o.cr_frame is None); o.send(None); print(type(o.cr_await).__name__); o.close(); t(lambda: o.send(None))
t(lambda: ag().__aiter__().__class__.__name__)
t(lambda: [type(x).__name__ for x in (ag().asend(1), ag().athrow(ValueError), ag().aclose(), ag().__anext__())])
async def noyield(): pass
n = noyield(); print(type(n.__await__()).__name__); t(lambda: n.__await__().send(None)); 

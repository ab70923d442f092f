"""The methods of a running generator stand where special methods are looked for."""
class A:
    pass
def g():
    while True:
        yield True
        yield ''
        yield 1
gg = g()
next(gg)
class B:
    __bool__ = gg.__next__
    __len__ = gg.__next__
    __iter__ = gg.__next__
    __contains__ = gg.send
    __add__ = gg.send
    __eq__ = gg.send
    __getattr__ = gg.send
    __enter__ = gg.__next__
    __exit__ = gg.throw
    __init__ = gg.send
    __hash__ = gg.__next__
    __str__ = gg.__next__
    __await__ = gg.__next__
    __setattr__ = gg.send
    __getitem__ = gg.send
    __call__ = gg.send
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
b = object.__new__(B)
t(lambda: B(1))
t(lambda: bool(b)); t(lambda: not b); t(lambda: 1 if b else 2)
t(lambda: len(b)); t(lambda: iter(b)); t(lambda: [x for x in b]); t(lambda: 1 in b); t(lambda: b + 1); t(lambda: b == 1); t(lambda: b.foo)
def w():
    with b: print('in')
    return 'out'
t(w)
t(lambda: hash(b)); t(lambda: str(b)); t(lambda: b[0]); t(lambda: b(1)); t(lambda: f'{b}')
def sa(): b.x = 1
t(sa)
async def aw(): await b
t(lambda: aw().send(None))
t(lambda: sorted([3,1,2], key=gg.send)); t(lambda: list(map(gg.send, [None]*3))); t(lambda: list(filter(gg.send, [1,2,3]))); t(lambda: max([1,2], key=gg.send))
t(lambda: list(iter(gg.__next__, 1)))
class P:
    p = property(gg.send)
    q = classmethod(gg.send)
    r = staticmethod(gg.send)
t(lambda: P().p); t(lambda: P().q()); t(lambda: P().r(1))
class C:
    __iter__ = lambda s: s
    __next__ = gg.__next__
t(lambda: [x for x, _ in zip(C(), range(3))])
a, bb, c = [x for _, x in zip(range(3), C())]
class D:
    close = gg.close; send = gg.send; throw = gg.throw
    __iter__ = lambda s: s
    __next__ = gg.__next__
def deleg():
    r = yield from D()
d = deleg(); t(lambda: next(d)); t(lambda: d.send(4)); t(lambda: d.throw(KeyError('k'))); 
t(lambda: gg.close())
t(lambda: next(gg)); t(lambda: bool(b)); t(lambda: len(b)); t(lambda: b + 1); t(lambda: b == 2); t(lambda: 1 in b); t(lambda: b.z)
def w2():
    with b: pass
t(w2)
def e():
    yield
class S:
    __init_subclass__ = classmethod(lambda cls: None)
    __bool__ = e().__next__
    __iter__ = e().close
t(lambda: bool(S())); t(lambda: list(S()))

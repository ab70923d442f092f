"""Statements and expressions of most kinds."""
class An:
    p: int = 1
    q: str
    def f(self):
        self.z: int = 5
        return self.z
print(An.__annotations__, An().f())
if (a := 1) and (b := a + 1): print(a, b)
print([(x, y) for x in range(3) if x for y in range(x) if (z := y) or True], z)
def f(x, /, y, *, z=(w := 5)): return x, y, z
print(f(1, y=2), w)
print({**{}}, [*()], {*()}, (*[],), f'{{{1}}}', f"{'a' 'b'}", f'{1:{2}{"d"}}', f'''{
1
+ 2}''')
i = 0
while i < 5:
    i += 1
    if i == 2: continue
    if i == 4: break
else: print('no')
print(i)
for i in []: pass
else: print('else', i)
try: pass
except: pass
else: print('e')
finally: print('f')
lst = [1, 2, 3, 4]
for v in lst:
    if v == 2: lst.remove(v)
print(lst)
del lst[0], lst[-1:]; print(lst)
x, y = y if False else 1, 2
x, y = y, x; print(x, y)
(x, y), z = [3, 4], 5; print(x, y, z)
[x, [y, *z]] = 1, 'abc'; print(x, y, z)
print(1 if 0 else 2 if 0 else 3, not 1 == 2, 1 in [1] == True, 1 < 2 == True, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, ~-1, not not 0, 'a' if [] else 'b', (lambda *a, **k: (a, k))(1, b=2), 5 // 2 * 2 + 5 % 2, 1 | 2 ^ 3 & 4 << 1, ... , ..., None is None, (), (1,), [[]] * 2, 0 if None else 1)
assert True, 'no'
exec('assert 1')
pass; ...
lambda: 0
"string expr"
if __debug__: print('debug')
import os.path as osp, sys as _s; from os import path as p2, getpid as gp; print(osp is p2, callable(gp))
print(type(int | str), int | None, list[int] | None)
def gen():
    try:
        x = yield from [1, 2]
        y = yield
        print('y', y)
    except GeneratorExit: print('exit'); return
g = gen(); print(next(g), next(g), next(g)); g.close()
async def co():
    async with A() as a, A() as b:
        print(a, b)
    r = [x async for x in ag() if x]
    r2 = [await y async for y in ag2()]
    r3 = {x: [z async for z in ag()] async for x in ag()}
    return r, r2, r3, await (await nested())
class A:
    async def __aenter__(self): return 'A'
    async def __aexit__(self, *a): print('aexit', a[0]); return True
async def ag():
    for i in range(3): yield i
async def one(): return 1
async def ag2():
    yield one(); yield one()
async def nested(): return one()
try: co().send(None)
except StopIteration as e: print(e.value)
async def sw():
    async with A(): raise ValueError('swallowed')
    async with A(): return 'ret'
try: sw().send(None)
except StopIteration as e: print(e.value)

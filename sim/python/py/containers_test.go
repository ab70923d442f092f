package py

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestListAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
[1, 2.5, 'a', None, True, b'x', (1,), [], {}, ()]
[[1], [2, [3]]]
a = [1]; a.append(a); a
a = [1]; a.append((a, {1: a})); a
[1, 2] + [3]
[1] + (2,)
[1] + 5
5 + [1]
[1, 2] * 3
3 * [1]
True * [1]
[1] * -1
[1] * 'a'
[1] * 1.5
1.5 * [1]
[1] * [2]
{} * [1]
None * [1]
[1] * 10**30
[1] < [1, 2]
[1, 2] == [1, 2.0]
[1, 2] != [1, 2]
[1, 'a'] < [1, 2]
[1, 3] > [1, 2, 9]
[] >= []
[1] < (1,)
[1] == (1,)
a = [1]; b = a; a += [2]; b
a = [1]; a += (2, 3); a
a = [1]; a += 'xy'; a
a = [1]; a += a; a
a = [1]; a += 5
a = [1, 2]; a *= 2; a
a = [1, 2]; a *= 0; a
a = [1, 2]; a *= 'x'
[1, 2, 3][0]
[1, 2, 3][-1]
[1, 2, 3][True]
[1, 2, 3][3]
[1, 2, 3][-4]
[1, 2, 3]['a']
[1, 2, 3][1.0]
[1, 2, 3][None]
[1][10**30]
[1, 2, 3][1:]
[1, 2, 3][::-1]
[1, 2, 3][::0]
[1, 2, 3][5:1:-1]
[1, 2, 3]['a':]
[1, 2, 3][:10**30]
[1, 2, 3, 4, 5][1:4:2]
a = [1, 2, 3]; a[1] = 'x'; a
a = [1, 2, 3]; a[3] = 'x'
a = [1, 2, 3]; a['a'] = 'x'
a = [1, 2, 3]; a[1:2] = 'xyz'; a
a = [1, 2, 3]; a[1:2] = []; a
a = [1, 2, 3]; a[3:] = [4]; a
a = [1, 2, 3]; a[2:0] = [7, 8]; a
a = [1, 2, 3]; a[:] = a; a
a = [1, 2, 3]; a[1:1] = a; a
a = [1, 2, 3]; a[::2] = 'ab'; a
a = [1, 2, 3]; a[::-1] = a; a
a = [1, 2, 3]; a[::2] = 'abc'
a = [1, 2, 3]; a[::2] = 5
a = [1, 2, 3]; a[0:1] = 5
a = [1, 2, 3]; a[::0] = 5
a = [1, 2, 3]; a[5:9:2] = []; a
a = [1, 2, 3]; del a[0]; a
a = [1, 2, 3]; del a[3]
a = [1, 2, 3]; del a['a']
a = [1, 2, 3, 4, 5]; del a[::2]; a
a = [1, 2, 3, 4, 5]; del a[::-2]; a
a = [1, 2, 3, 4, 5]; del a[3:0:-1]; a
a = [1, 2, 3, 4, 5]; del a[1:3]; a
a = [1, 2, 3, 4, 5]; del a[3:1]; a
a = [1, 2, 3, 4, 5]; del a[:]; a
2 in [1, 2.0]
'x' not in [1, 2]
a = [3, 1, 2]; (a.append(4), a.extend('xy'), a.insert(1, 'in'), a.insert(-1, 'before'), a.insert(100, 'end'), a.insert(-100, 'start'), a)
a = [1, 2, 3]; (a.pop(), a.pop(0), a)
a = [1, 2, 3]; (a.pop(-2), a)
[].pop()
[].pop(1, 2)
[].pop('a')
[1].pop(1)
[1].pop(10**30)
a = [1, 2, 1]; (a.remove(1), a)
[1].remove(2)
[1, 2, 3].index(3)
[1, 2, 3].index(4)
[1, 2, 3].index('é')
[1, 2, 3, 1].index(1, 1)
[1, 2, 3].index(3, -1)
[1, 2, 3].index(1, 1, 2)
[1, 2, 3].index(1, 'a')
[1, 2, 3].index(1, None)
[1, 2, 3].index(3, 0, 10**30)
[1, 2, 3].index()
[1, 2, 3].index(1, 2, 3, 4)
[1, 1.0, True, '1'].count(1)
a = [1, 2, 3]; (a.reverse(), a, a.copy(), a.copy() is a, a.clear(), a)
[1].clear(2)
[1].append()
[1].append(1, 2)
[1].append(x=1)
[1].extend(5)
[1].insert('a', 1)
[1].insert(1)
list.append((), 1)
list.append()
list.append([])
[1].foo
hash([1])
list('abc'), list((1, 2)), list({1: 2}), list(range(3)), list()
list(5)
list(1, 2)
list(x=2)
list({1: 2}.items())
a = [1, 2]; a.__init__([3]); a
a = [3, 1, 2]; (a.sort(), a)
a = [3, 1, 2]; (a.sort(reverse=True), a)
a = ['b', 'A', 'c']; (a.sort(key=str.lower), a)
a = [3.5, 1, 2.5, True]; (a.sort(), a)
a = [3, 'a']; a.sort()
a = ['a', 3]; a.sort()
a = [1]; a.sort(5)
a = [1]; a.sort(foo=5)
a = [1]; a.sort(key=5)
a = [1]; a.sort(reverse='a')
a = [2, 1]; a.sort(key=lambda x: a.append(x))
a = [2, 1]; a.sort(key=lambda x: a.clear())
a = [2, 1]; (a.sort(key=lambda x: len(a)), a)
a = [1, 2, 3, 4]; (a.sort(key=lambda x: x % 2), a)
a = [1, 2, 3, 4]; (a.sort(key=lambda x: x % 2, reverse=True), a)
a = [(1, 'b'), (1, 'a'), (0, 'z')]; (a.sort(), a)
a = [[2], [1, 2], []]; (a.sort(), a)
a = [3, float('nan'), 1, float('nan'), 2]; (a.sort(), a)
a = [1, None]; a.sort()
a = [{}, {}]; a.sort()
a = [1, 2, 3]; r = [];; for x in a: r.append(x); a.remove(x);; r, a
a = [1, 2];; for x in a:;;  if len(a) < 6: a.append(x * 10);; a
a = [1, 2, 3]; i = iter(a); (next(i), i.__length_hint__(), list(i), list(i), i.__length_hint__(), a.append(4), list(i))
a = [1, 2, 3]; i = reversed(a); (next(i), i.__length_hint__(), list(i), list(i))
a = [1, 2, 3]; i = reversed(a); a.clear(); list(i)
bool([]), bool([0]), len([1, 2]), not []
`))
}

func TestTupleAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
()
(1,)
(1, 'a', (2,))
a = []; b = (a,); a.append(b); b
(1,) + (2,)
(1,) + [2]
() + (1, 2)
(1, 2) * 2
2 * (1, 2)
(1, 2) * -5
(1,) * 'a'
(1, 2, 3)[1]
(1, 2, 3)[-1]
(1, 2, 3)[5]
(1, 2, 3)['a']
(1, 2, 3)[::-1]
(1, 2, 3)[1:]
a = (1, 2, 3); a[:] is a
a = (1, 2, 3); a[0] = 1
a = (1, 2, 3); del a[0]
(1, 2) < (1, 3)
(1, 2) == (1.0, 2)
(1, 2) < [1, 3]
(1, 'a') < (1, 1)
(1, 2, 1).count(1)
(1, 2, 1).index(2)
(1, 2, 1).index(1, 1)
(1, 2, 1).index(5)
tuple.count([], 1)
hash(())
hash((1, 2, 3))
hash((1, (2, 3), -1, 2.5, None is None))
hash((-1,)), hash((-2,)), hash((10**30, -10**30, 2**61 - 1, 2**61))
hash((0.1, 1e300, float('inf'), -0.0))
hash((1, []))
tuple('ab'), tuple([1]), tuple(), tuple(range(3))
a = (1,); tuple(a) is a
tuple(5)
tuple(1, 2)
tuple(x=1)
a = iter((1, 2, 3)); (next(a), a.__length_hint__(), list(a), list(a))
list(reversed((1, 2)))
1 in (1, 2), 5 in (1, 2), 1 not in ()
a = (1, 2); a += (3,); a
(1, 2).foo
sorted([(2, 1), (1, 2), (1, 1)])
max((1, 2), (1, 3)), min([(3, 'a'), (1, 'b')])
`))
}

func TestDictAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
{}
{'a': 1, 2: [3], (4,): {5: 6}}
d = {}; d['d'] = d; d
d = {}; d['d'] = [d.values(), d.items(), d.keys()]; d
{1: 'a', True: 'b', 1.0: 'c'}
{[]: 1}
{{}: 1}
{(1, []): 1}
d = {'b': 1}; d['a'] = 2; d['b'] = 3; del d['b']; d['b'] = 4; d
d = {1: 2}; d[1.0], d[True]
{1: 2}['a']
{1: 2}[(1, 2)]
{1: 2}[[]]
d = {1: 2}; del d['a']
d = {1: 2}; del d[{}]
d = {1: 2}; (d.get(1), d.get(2), d.get(2, 3))
{}.get()
{}.get(1, 2, 3)
{}.get([])
dict.get([], 1)
d = {}; (d.setdefault('a', []), d.setdefault('a', 5), d.setdefault('b'), d)
d = {1: 2}; (d.pop(1), d.pop(1, 'x'), d)
{}.pop()
{}.pop(1)
{1: 2}.pop('k')
{}.pop(1, 2, 3)
{}.pop([])
{1: 2}.pop([])
d = {1: 2, 3: 4}; (d.popitem(), d, d.popitem(), d)
{}.popitem()
d = {1: 2}; (d.update({3: 4}, a=5), d)
d = {}; (d.update([(1, 2), [3, 4], 'ab', {5, 6}]), d)
{}.update(5)
{}.update([1])
{}.update([(1, 2), 3])
{}.update([(1, 2, 3)])
{}.update([(1, 2), 'abc'])
{}.update([([], 2)])
{}.update(1, 2)
d = {1: 2}; (d.update(d), d.update(), d)
d = {1: 2}; (d.clear(), d)
d = {1: 2}; e = d.copy(); e[3] = 4; (d, e)
dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), {}.fromkeys('x')
dict.fromkeys()
dict.fromkeys(5)
dict.fromkeys([[]])
{1: 2} | {1: 3, 4: 5}
{1: 2} | [(1, 2)]
{1: 2} | 5
d = {1: 2}; d |= [(3, 4)]; d
d = {1: 2}; d |= {3: 4}; d
d = {1: 2}; d |= 5
{1: 2} + {3: 4}
{1: 2} < {1: 3}
{1: 2, 3: 4} == {3: 4.0, 1: 2}
{1: 2} != {1: 3}
{1: 2} == [1]
{1: 2} == {2: 2}
dict(), dict(a=1), dict({1: 2}, b=3), dict([(1, 2)]), dict(zip('ab', 'cd'))
dict(1)
dict(1, 2)
dict([1])
dict([(1, 2, 3)])
1 in {1: 2}, 2 in {1: 2}, 2 not in {}
[] in {1: 2}
hash({})
bool({}), bool({1: 2}), len({1: 2})
d = {1: 2, 3: 4}; (d.keys(), d.values(), d.items())
d = {1: 2, 3: 4}; list(d), list(d.values()), list(d.items())
d = {1: 2, 3: 4}; list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())), list(reversed(d.keys()))
d = {1: 2}; i = iter(d); d[3] = 4; next(i)
d = {1: 2}; i = iter(d.items()); del d[1]; next(i)
d = {1: 2}; i = iter(d); (next(i), next(i, 'end'), d.update({5: 6}), next(i, 'end'))
d = {1: 2, 3: 4}; i = iter(d); (i.__length_hint__(), next(i), i.__length_hint__())
d = {1: 2};; for k in d: d[k + 1] = 0
d = {1: 2, 3: 4};; for k in d: del d[k]
d = {1: 2, 3: 4}; r = [];; for k in d: r.append(k); d[k + 10] = d.pop(k);; r
d = dict.fromkeys(range(7)); r = [];; for k in d:;;  if k < 30: r.append(k); d[k + 10] = d.pop(k);; r, d
d = {}; r = [];; for i in range(100): d[i] = i; d.pop(i - 3, 0);; list(d)
d = dict.fromkeys(range(50));; for k in range(0, 50, 3): del d[k];; d.update({3: 1, 0: 2}); (list(d), d.popitem(), d.popitem(), list(reversed(d))[:5])
d = {1: 2, 3: 4}; (d.keys() & [1, 5], d.keys() | [7], d.keys() - [1], d.keys() ^ [1, 9])
d = {1: 2, 3: 4}; ([1] & d.keys(), [7] | d.keys(), {1, 8} - d.keys(), {1, 9} ^ d.keys())
d = {1: 2, 3: 4}; (d.items() & [(1, 2)], d.items() | [7], d.items() - [(1, 2)])
d = {1: 2}; d.values() & [1]
d = {1: 2}; d.keys() & 5
d = {1: 2}; d.keys() | 5
d = {1: 2}; d.keys() + 5
d = {1: 2}; (d.keys() == {1}, {1} == d.keys(), d.keys() < {1, 2}, d.keys() >= {1}, d.items() == {(1, 2)}, d.keys() == [1], d.values() == d.values(), d.keys() != {1})
d = {1: 2}; d.keys() < 5
d = {1: 2}; (d.keys().isdisjoint([2]), d.keys().isdisjoint({1}), d.items().isdisjoint([(1, 2)]))
d = {1: 2}; (1 in d.keys(), (1, 2) in d.items(), (1, 3) in d.items(), 5 in d.items(), 2 in d.values(), len(d.items()))
d = {1: 2}; hash(d.keys())
d = {1: []}; d.items() | []
{1: 2}.keys()[0]
{}.items() == {}.items()
d = {1: 2}; d.__init__(a=3); d
d = {'a': 1}; d['a'] += 5; d
d = {1: 2}; [d.__contains__(1), d.__len__(), d.__getitem__(1), d.__setitem__(2, 3), d.__delitem__(1), d]
d = {0: 'i', -1: 'n', -2: 'm', 2**61 - 1: 'p', 2**61: 'q', 2.0: 'f', 10**30: 'b'}; d, d[-1], d[-2], d[2]
`))
}

func TestSetAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
set(), frozenset(), {1}, frozenset([1]), {3, 1, 2}
{1, 1.0, True}
{(1, 2), (0, 0), (5, 5), (1, 1)}
{1.5, 2.5, 100.25, -3.75, 1e100}
{[]}
{1, {}}
{1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}
{1} | frozenset([2]), frozenset([2]) | {1}, frozenset([2]) & {2}, {1} - frozenset([1])
{1} | [2]
{1} & [2]
{1} - [2]
{1} ^ [2]
{1} + {2}
s = {1}; s |= {2}; s
s = {1}; s |= [2]
s = {1, 2}; s &= {2}; s
s = {1, 2}; s -= {2}; s
s = {1, 2}; s ^= {2, 3}; s
s = {1, 2}; s -= s; s
s = {1, 2}; s ^= s; s
s = frozenset([1]); t = s; s |= {2}; (s, t)
{1} < {1, 2}, {1} <= {1}, {1} < {1}, {1, 2} > {1}, {1} >= {2}, {1} == frozenset([1]), {1} != {2}, {1} == [1]
{1} < [1]
{1} < 5
s = {1}; (s.add(2), s.add(2), s.discard(9), s.update([3], 'x'), s.remove('x'), s)
{1}.remove(2)
{1}.remove([])
{1}.remove({3})
{1}.discard([])
s = {frozenset([1])}; ({1} in s, s.remove({1}), s)
[] in {1}
set().pop()
{5}.pop()
{1}.add([])
{1}.add()
{1}.add(1, 2)
frozenset([1]).add(2)
{1}.union(), {1}.union([2], (3,), {4: 5}), frozenset([1]).union([2])
{1, 2, 3}.intersection([1, 2], {2}), {1}.intersection(), {1, 2}.difference([1], [2]), {1}.difference()
{1, 2}.symmetric_difference([2, 3]), {1}.symmetric_difference({1: 2})
{1}.symmetric_difference()
{1}.union(5)
{1}.union([[]])
{1}.update(5)
{1}.update(a=5)
{1}.union(a=5)
s = {1, 2, 3}; (s.intersection_update([1, 2]), s, s.difference_update([1]), s, s.symmetric_difference_update([2, 7]), s, s.update(), s.clear(), s)
{1}.isdisjoint([2]), {1}.isdisjoint({1}), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.issubset(frozenset([1])), {1}.issuperset([[1]] * 0)
{1}.issuperset([[]])
{1}.issubset(5)
set(5)
set(1, 2)
set(a=1)
frozenset(5)
frozenset(a=5)
frozenset([[]])
s = frozenset([1]); (frozenset(s) is s, s.copy() is s, set(s), s.union() == s)
s = {1}; (s.copy() is s, s.copy())
hash({1})
hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([frozenset([1]), 2])), hash(frozenset(range(100)))
s = {1, 2};; for x in s: s.add(x + 10)
s = {1, 2}; i = iter(s); (i.__length_hint__(), next(i), i.__length_hint__(), list(i), list(i))
s = {1, 2}; i = iter(s); s.add(3); next(i)
s = {1, 2}; i = iter(s); s.add(3); i.__length_hint__()
bool(set()), bool({0}), len({1, 2}), 1 in {1}, 2 not in {1}
{1}[0]
sorted(set('hello') - set('el'))
{None} == {None}, {()} | {None} == {None, ()}
set('a'), set({1: 2}), set(range(5)), set([3, 2, 1])
s = {1}; s.__init__([5, 6]); s
reversed({1})
list.sort({1})
set.add([], 1)
frozenset.union(set(), [1])
`))
}

func TestRangeAndSliceAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
range(5), range(1, 5), range(1, 5, 2), range(True), range(0, 10, 1)
range()
range(1, 2, 3, 4)
range(1.5)
range('a')
range(1, 2, 0)
range(stop=3)
list(range(5)), list(range(2, 10, 3)), list(range(5, 0, -2)), list(range(0)), list(range(5, 1))
len(range(10)), len(range(0, 10, 3)), len(range(10, 0, -3)), len(range(-5, -10))
len(range(10**20))
len(range(2**63))
len(range(2**63 - 1)), len(range(-2**62, 2**62 - 1))
range(10**20)[10**19], range(10**20)[-1], range(10**20)[5:10**19:7], range(0, 10**20, 10**19)[::-1]
list(range(10**20, 10**20 + 3)), list(range(2**63 - 2, 2**63 + 1)), list(range(-2**63 + 1, -2**63 - 2, -1))
range(10)[3], range(10)[-1], range(0, 10, 2)[1:3], range(10)[::-1], range(10)[2:8][1:][::2], range(10)[5:2]
range(10)[10]
range(10)[-11]
range(10)['a']
range(10)[1.0]
range(10)[::0]
range(10)['a':]
range(10).start, range(10).stop, range(1, 5, 2).step
range(10).start = 5
range(10).index(3), range(0, 10, 2).index(4), range(10).index(3.0), range(10).index(True)
range(10).index(10)
range(0, 10, 2).index(3)
range(10).index('a')
range(10).index(2.5)
range(10).count(3), range(10).count(30), range(10).count(2.0), range(10).count('a'), range(0, 10, 2).count(3)
3 in range(10), 10 in range(10), 3 in range(0, 10, 2), -1 in range(10), 4.0 in range(10), 4.5 in range(10), 'a' in range(10), True in range(2), None in range(3)
10**19 in range(10**20), 10**20 in range(10**20), 10**19 + 1 in range(0, 10**20, 2), float('inf') in range(10), float('nan') in range(3)
range(0, 10, 2) == range(0, 9, 2), range(0) == range(5, 5), range(5) == range(6), range(3, 4) == range(3, 10, 50), range(5) == [0, 1, 2, 3, 4], range(10**20) == range(10**20), range(1) != range(2)
range(5) < range(6)
hash(range(10)) == hash(range(0, 10)), hash(range(0)) == hash(range(5, 1)), hash(range(3)), hash(range(0, 10**20, 3))
list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(reversed(range(0))), list(reversed(range(10**20, 10**20 + 3)))
i = iter(range(5)); (next(i), i.__length_hint__(), list(i), list(i))
bool(range(0)), bool(range(1)), bool(range(10**20))
range(5) + range(5)
range(5)[1] == 1
a = range(5); a[0] = 1
max(range(10)), min(range(10)), sum(range(101)), sorted(range(5), reverse=True)
slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice('a', [])
slice()
slice(1, 2, 3, 4)
slice(a=1)
slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step
slice(1, 2).start = 5
slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 3), slice(1, 2) < slice(1, 3), slice(1) == 1
hash(slice(1))
slice(1, 5).indices(10), slice(-3, None).indices(10), slice(None, None, -1).indices(10), slice(20, 30).indices(10), slice(None).indices(0), slice(5, -20, -3).indices(10), slice(-50, 50).indices(7)
slice(10**20, None, -10**20).indices(10**21), slice(None).indices(10**30)
slice(1).indices(-1)
slice(1).indices('a')
slice('a').indices(1)
slice(None, None, 0).indices(1)
[1, 2, 3][slice(1, None)]
`))
}

func TestIteratorsAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=10**20)), list(enumerate(iterable='a')), list(enumerate('abc', 2**63 - 2))
enumerate()
enumerate(1)
enumerate([], 'a')
enumerate([], 1, 2)
enumerate([], foo=1)
list(zip()), list(zip('ab')), list(zip('ab', [1, 2, 3])), list(zip('ab', [1, 2], strict=True))
zip(1)
zip([1], 1)
zip([1], foo=1)
zip([1], foo=1, strict=True)
list(zip('ab', [1], strict=True))
list(zip('a', [1, 2], strict=True))
list(zip('a', [1], '', strict=True))
list(zip('a', [1], [1, 2], strict=True))
list(zip('a', [1], [1], [1, 2], strict=True))
list(zip('ab', [1, 2], [1, 2], [1], strict=True))
i = iter([1, 2, 3]); list(zip(i, i)), list(i)
list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(int, '123'))
map(1)
map()
map(len, 1)
map(len, [], foo=1)
list(map(len, [1]))
list(map(5, [1]))
list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 1]))
filter(None)
filter(None, 1)
list(reversed([1, 2])), list(reversed('ab')), list(reversed(b'ab')), list(reversed(range(3)))
reversed()
reversed(1)
reversed({1})
reversed(iter([]))
reversed(x=1)
a = [1, 2, 3]; list(iter(a.pop, 1)), a
a = [1, 2, 3]; i = iter(a.pop, 0); (next(i), next(i), next(i)), next(i)
a = [1]; i = iter(lambda: 1, 1); (next(i, 'end'), next(i, 'end'))
iter(1)
iter()
iter(1, 2)
iter(1, 2, 3)
next(1)
next(iter([]))
next(iter([]), 5)
next()
i = iter([1]); iter(i) is i
e = enumerate('ab'); (next(e), list(e), next(e, 'x'))
3 in iter([1, 2, 3]), 5 in map(int, '12')
a, b = zip([1, 2], [3, 4]); a, b
sum(map(len, ['a', 'bb'])), max(map(len, ['a', 'bb'])), sorted(map(len, ['aaa', 'bb'])), list(zip(*[(1, 2), (3, 4)]))
`))
}

func TestBuiltinsAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
abs(-5), abs(5.5), abs(-True), abs(-10**30)
abs()
abs('a')
all([]), all([1, 0]), any([]), any([0, 1]), all('ab'), any({})
any()
any(1)
all(1)
all([1], [2])
ascii('é'), ascii('a'), ascii([1, 'ü'])
bin(5), bin(-5), hex(255), oct(8), bin(True)
bin('a')
bin()
hex(1.5)
oct(None)
callable(len), callable(1), callable(int), callable([].append), callable(lambda: 1)
callable()
chr(97), chr(233), chr(0x1f600), chr(True), chr(0xd800)
chr(-1)
chr(0x110000)
chr(10**30)
chr(-10**30)
chr(2**31)
chr('a')
chr(1.5)
ord('a'), ord('é'), ord(b'a'), ord('\ud800')
ord('ab')
ord('')
ord(1)
ord(b'ab')
ord([])
ord()
divmod(7, 3), divmod(-7, 3), divmod(7.5, 2)
divmod(1, 0)
divmod(1)
divmod(1, 'a')
format(5), format(5, 'd'), format('a', '>3'), format(1.5, '.2f'), format([1])
format()
format(1, 2)
format([1], 'd')
getattr(1, 'real', 5), getattr(1, 'foo', 5)
getattr(1, 'foo')
getattr(1, 2)
getattr(1)
getattr(1, 'a', 3, 4)
hasattr([], 'append'), hasattr([], 'foo')
hasattr(1, 2)
hasattr(1)
setattr(1, 'a', 3)
setattr(1, 2, 3)
setattr(1, 'a')
delattr(1, 'a')
delattr(1, 2)
hash(1), hash(-1), hash(1.5), hash(True), hash(10**30), hash(2.0)
hash([])
hash()
isinstance(1, int), isinstance(True, int), isinstance(1, str), isinstance(1, (str, int)), isinstance(1, (str, (list, (int,)))), isinstance(int, type), isinstance(1, object), isinstance(ValueError('x'), Exception)
isinstance(1)
isinstance(1, 1)
isinstance(1, (1,))
isinstance(1, (int, 1))
isinstance(1, [int])
isinstance(1, 'a')
issubclass(bool, int), issubclass(int, bool), issubclass(KeyError, (ValueError, LookupError)), issubclass(int, object), issubclass(int, ())
issubclass(1, int)
issubclass(1, 1)
issubclass(int, 1)
issubclass(int, (1,))
issubclass(int)
len('abc'), len([]), len({1: 2}), len(b'ab'), len({1}), len(range(5)), len(())
len(1)
len()
len(1, 2)
max(1, 2), max([1, 3, 2]), max('abc'), max([], default=5), max([1, 2], key=lambda x: -x), max('a', 'bb', key=len), max(1, 1.0), max([3.5, 2]), max(1, 2, key=None), max([1], default=None)
min(1, 2), min([3, 1, 2]), min('abc'), min([], default=5), min([1, 2], key=lambda x: -x), min((1, 'b'), (1, 'a')), min(2, 2.0), min([2.5, 3])
max()
max([])
min([])
max(1, 2, default=3)
max(1)
max([1], foo=2)
max(1, 'a')
min(1, 'a')
max([1, 2], key=5)
min()
pow(2, 3), pow(2, 3, 5), pow(2, -1), pow(2.0, 3), pow(base=2, exp=3), pow(2, -1, 7), pow(2, 3, None)
pow(1)
pow(2, 3, 0)
pow('a', 2)
pow(2, 3, 'a')
pow(2, 3, foo=2)
repr(1), repr('a'), repr([1, 'b']), repr(None)
repr()
round(2.5), round(3.5), round(1.25, 1), round(1234, -2), round(1.5, None), round(number=2.675, ndigits=2)
round()
round('a')
round(1.5, 'a')
sorted([3, 1, 2]), sorted('bca'), sorted([1, 2, 3], reverse=True), sorted([1, 2, 3], key=lambda x: -x), sorted({3: 1, 2: 1}), sorted({3, 1}), sorted(['b', 'A'], key=str.lower, reverse=True)
sorted()
sorted([1], [2])
sorted([1], foo=2)
sorted(5)
sorted(iterable=[1])
sorted([1], key=5)
sorted([1, 'a'])
sorted([None, 1])
sum([1, 2]), sum([1.5, 2]), sum([]), sum([[1], [2]], []), sum([1], 5), sum([1], start=2), sum([True, True]), sum([2**62, 2**62]), sum([0.1] * 10), sum(((1,), (2,)), ())
sum()
sum(['a'])
sum([1], 'a')
sum([b'a'], b'')
sum([1], bytearray())
sum([[1]])
sum(5)
sum([1], 2, 3)
vars(1)
vars(1, 2)
'append' in dir([]), '__dict__' in dir([]), '__dict__' in dir(int), '__dict__' in dir(ValueError()), dir(5) == dir(int)
{1: 2}.keys().mapping, {1: 2}.items().mapping[1]
dir(1, 2)
globals(1)
locals(1)
input('x', 2)
print(sep=1)
print(end=1)
print(foo=1)
print(1, file=1)
int is int, IOError is OSError, EnvironmentError is OSError, __debug__, NotImplemented, Ellipsis, ...
len is len, print is print
id(1) == id(1), id([]) == 5
`))
}

// TestOrderOfSetsAgainstCPython makes sets grow, shrink and meet at random.
func TestOrderOfSetsAgainstCPython(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	item := func() string {
		switch random.IntN(8) {
		case 0:
			return fmt.Sprint(random.IntN(1 << 40))
		case 1:
			return fmt.Sprintf("(%d, %d)", random.IntN(5), random.IntN(5))
		case 2:
			return fmt.Sprint(float64(random.IntN(100)) / 4)
		case 3:
			return fmt.Sprint(-random.IntN(100))
		}
		return fmt.Sprint(random.IntN(60))
	}
	items := func() string {
		list := []string{}
		for range random.IntN([]int{3, 10, 70}[random.IntN(3)]) {
			list = append(list, item())
		}
		text := "[" + strings.Join(list, ", ") + "]"
		switch random.IntN(4) {
		case 0:
			return "set(" + text + ")"
		case 1:
			return "frozenset(" + text + ")"
		case 2:
			return "dict.fromkeys(" + text + ")"
		}
		return text
	}
	var programs []string
	for range 1500 {
		program := "s = set(" + items() + ")"
		for range random.IntN(30) {
			switch random.IntN(9) {
			case 0, 1:
				program += "; s.add(" + item() + ")"
			case 2, 3:
				program += "; s.discard(" + item() + ")"
			case 4:
				program += ";; if s: s.pop();; s"
			case 5:
				program += "; s.update(" + items() + ")"
			case 6:
				program += fmt.Sprintf("; s.%s(%s)", []string{"intersection_update", "difference_update",
					"symmetric_difference_update"}[random.IntN(3)], items())
			case 7:
				program += fmt.Sprintf("; s = s.%s(%s)", []string{"intersection", "difference", "symmetric_difference", "union",
					"copy().union"}[random.IntN(5)], items())
			case 8:
				program += fmt.Sprintf("; s = s %s set(%s)", []string{"|", "&", "-", "^"}[random.IntN(4)], items())
			}
		}
		programs = append(programs, program+"; s")
	}
	for range 100 {
		var list []string
		for range 1 + random.IntN(20) {
			list = append(list, item())
		}
		programs = append(programs, "{"+strings.Join(list, ", ")+"}")
	}
	programs = append(programs, "s = set(range(0, 300000, 3)); (len(s), list(s)[:50], list(s)[-50:])")
	askCPython(t, programs)
}

// TestChangesOfDictsAgainstCPython changes dicts at random, also while they are
// iterated over.
func TestChangesOfDictsAgainstCPython(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	key := func() string {
		switch random.IntN(4) {
		case 0:
			return fmt.Sprintf("'k%d'", random.IntN(12))
		case 1:
			return fmt.Sprintf("(%d, 'x')", random.IntN(4))
		case 2:
			return fmt.Sprintf("%d.0", random.IntN(20))
		}
		return fmt.Sprint(random.IntN(20))
	}
	var programs []string
	for range 1500 {
		program := "d = {}; r = []; n = [0]"
		for range random.IntN(40) {
			switch random.IntN(9) {
			case 0, 1, 2:
				program += "; d[" + key() + "] = " + fmt.Sprint(random.IntN(100))
			case 3, 4:
				program += "; r.append(d.pop(" + key() + ", None is 1))"
			case 5:
				program += ";; if d: r.append(d.popitem());; d"
			case 6:
				program += "; d.update(" + []string{"d.copy()", "dict.fromkeys(range(9), 1)", "[]"}[random.IntN(3)] + ")"
			case 7:
				program += "; d = d | {" + key() + ": 1}"
			case 8:
				program += "; d.setdefault(" + key() + ", 7)"
			}
		}
		switch random.IntN(4) {
		case 0:
			program += ";; for k in d:;;  r.append(k); d.pop(k); n[0] += 1; d[n[0] * 100] = 1;; r, d"
		case 1:
			program += ";; for k in d.items():;;  r.append(k); d[" + key() + "] = 1;; r, d"
		case 2:
			program += ";; for k in reversed(d):;;  r.append(k); d.pop(k); d[-5] = 1;; r, d"
		}
		programs = append(programs, program+"; (d, r, list(reversed(d)))")
	}
	askCPython(t, programs)
}

// TestSortAgainstCPython has items that have no order, so that the result shows which
// were compared, and long lists.
func TestSortAgainstCPython(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	var programs []string
	for _, n := range []int{2, 3, 5, 10, 30, 63} {
		for range 20 {
			var list []string
			for range n {
				if random.IntN(4) == 0 {
					list = append(list, "nan")
				} else {
					list = append(list, fmt.Sprint(random.IntN(40)))
				}
			}
			programs = append(programs, fmt.Sprintf("nan = float('nan'); a = [%s]; c = []; (a.sort(key=lambda x: (c.append(x), x)[1]), a, c)[1:]",
				strings.Join(list, ", ")), fmt.Sprintf("nan = float('nan'); sorted([%s], reverse=True)", strings.Join(list, ", ")),
				fmt.Sprintf("nan = float('nan'); sorted([*zip([%[1]s], [%[1]s])])", strings.Join(list, ", ")))
		}
	}
	for _, n := range []int{64, 65, 200, 1000, 5000} {
		for _, of := range []int{3, 100, 1 << 30} {
			programs = append(programs,
				fmt.Sprintf("x = [1]; a = list(map(lambda i: (x.append((x.pop() * 1103515245 + 12345) %% 2**31), x[0] %% %d)[1], range(%d))); (sorted(a) == sorted(a[::-1]), sorted(a)[::7], sorted(a, reverse=True)[:50], sorted(enumerate(a), key=lambda p: p[1])[::9], sorted(enumerate(a), key=lambda p: p[1], reverse=True)[::9], sorted(map(str, a))[::5], sorted(map(float, a))[-5:])", of, n),
				fmt.Sprintf("a = list(range(%d)) + list(range(%d, 0, -1)) + list(range(50)); (sorted(a)[::9], sorted(map(lambda p: (p,), a))[::9])", n, of%1000+n))
		}
	}
	askCPython(t, programs)
}

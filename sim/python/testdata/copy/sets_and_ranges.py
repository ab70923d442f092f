"""Copies of sets, byte arrays, ranges and slices, and what of them pickle would get."""
import copy
class S(set):
    pass
class F(frozenset): pass
class B(bytearray): pass
s = S([1, 2]); s.tag = [1]
d = copy.deepcopy(s); print(d, type(d).__name__, d.tag, d.tag is s.tag)
c = copy.copy(s); print(c, type(c).__name__, c.tag is s.tag)
print(copy.deepcopy({1, 2}), copy.deepcopy(frozenset([(1, 2)])), copy.copy(frozenset([1])), copy.copy({3}))
print(copy.deepcopy(bytearray(b'x')), copy.copy(bytearray(b'y')), copy.deepcopy(F([1])), copy.copy(B(b'z')))
print(copy.deepcopy(range(3)), copy.deepcopy(slice(1, [2], 3)), copy.copy(slice(1)))
print({1}.__reduce__(), {1}.__reduce_ex__(2), bytearray(b'a').__reduce_ex__(4), range(2, 8, 2).__reduce__(), slice(1, 2).__reduce__())
print(s.__reduce_ex__(4)[1:], frozenset([1]).__reduce__())
print(copy.deepcopy({'a': {1, 2}, 'b': [frozenset([3])]}))
for o in ((x for x in ()),):
    try: copy.deepcopy(o); print('copied', type(o).__name__)
    except TypeError as e: print(e)
    try: copy.copy(o); print('copied', type(o).__name__)
    except TypeError as e: print(e)

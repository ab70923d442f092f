# collections: OrderedDict, ChainMap, UserDict, UserList and the abstract classes.
from collections import ChainMap, OrderedDict, UserDict, UserList, abc

o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); print(o, list(o)); o.move_to_end("c", last=False); print(list(o))
print(o.popitem(), o.popitem(last=False), o, OrderedDict([("x", 1)]) == {"x": 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), dict(a=1, b=2) == dict(b=2, a=1))
try:
    o.move_to_end("none")
except KeyError as error:
    print("KeyError", error)
base, user = {"color": "red", "size": 1}, {"color": "blue"}
c = ChainMap(user, base)
print(c["color"], c["size"], sorted(c), len(c), c.get("x"), "size" in c, c)
c["size"] = 9; print(user, base, c.maps[0], dict(c)); child = c.new_child({"deep": 1}); print(child["deep"], child.parents == c)
del c["size"]; print(c["size"])
try:
    del c["size"]
except KeyError as error:
    print(error)
class Lower(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.lower(), value)
l = Lower({"A": 1}); l["B"] = 2; l.update(C=3); print(l, l.data, "a" in l, len(l), l.get("z", 0))
class Evens(UserList):
    def append(self, x):
        if x % 2: raise ValueError(f"{x} is odd")
        super().append(x)
e = Evens([2]); e.append(4); print(e, e + [6], e[0], e.data)
try:
    e.append(5)
except ValueError as error:
    print(error)
checks = [([], "Sequence MutableSequence Iterable Sized Hashable Container Collection Reversible"), ({}, "Mapping MutableMapping Sequence Iterable"), ((), "Sequence MutableSequence Hashable"), ("s", "Sequence Hashable"), (set(), "Set MutableSet Hashable"), (iter([]), "Iterator Iterable Generator"), ((x for x in []), "Generator Iterator"), (len, "Callable Hashable"), (5, "Hashable Iterable Callable"), (range(1), "Sequence"), (b"", "ByteString Sequence"), ({}.keys(), "KeysView Set")]
for thing, names in checks: print(type(thing).__name__, [(n, isinstance(thing, getattr(abc, n))) for n in names.split()])
class Own(abc.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if not 0 <= i < 3: raise IndexError
        return i * 10
w = Own(); print(list(w), 20 in w, w.index(10), w.count(0), list(reversed(w)))
class Pick(abc.Set):
    def __init__(self, items): self.items = sorted(set(items))
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
print(list(Pick([1, 2]) | Pick([2, 3])), list(Pick([1, 2]) & [2]), Pick([1]) <= Pick([1, 2]), Pick([1]) == {1}, list(Pick([1, 2]) - Pick([1])))
try:
    abc.Mapping()
except TypeError as error:
    print(error)
class Duck:
    def __len__(self): return 0
print(isinstance(Duck(), abc.Sized), isinstance(Duck(), abc.Iterable), issubclass(list, abc.Sequence))

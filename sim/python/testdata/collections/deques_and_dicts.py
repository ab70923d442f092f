# collections: deque, defaultdict and OrderedDict, their errors, and classes derived from them.
from collections import OrderedDict, defaultdict, deque


def tried(call):
    try:
        return repr(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def given(*items):
    yield from items


for call in [lambda: deque(5), lambda: deque([1], -1), lambda: deque([1], "a"), lambda: deque([1], 2, 3), lambda: deque(maxlen=3), lambda: deque([1, 2], maxlen=1),
             lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1])["a"], lambda: deque([1])[0:1],
             lambda: deque([1]).__setitem__(5, 1), lambda: deque([1]).__delitem__(5), lambda: deque([1]).remove(5), lambda: deque([1]).index(5),
             lambda: deque([1, 2, 3]).index(3, 1, 2), lambda: deque([1], 1).insert(0, 5), lambda: deque([1]).rotate("a"), lambda: deque([1]) + [2],
             lambda: deque([1]) + deque([2]), lambda: deque([1]) * 2, lambda: 2 * deque([1], 3), lambda: deque([1]) * "a", lambda: deque([1]) < [1],
             lambda: deque([1]) == [1], lambda: deque([1]) < deque([2]), lambda: hash(deque()), lambda: deque([1]).maxlen, lambda: setattr(deque(), "maxlen", 3),
             lambda: setattr(deque(), "x", 3), lambda: deque().count(), lambda: deque([1, 2, 3], 5) * 3, lambda: deque([1]).append(), lambda: deque[int],
             lambda: deque(iterable=[1]), lambda: deque([deque()]), lambda: deque(foo=1), lambda: deque.fromkeys, lambda: deque([1, 1]).count(1),
             lambda: deque, lambda: deque.__name__, lambda: deque(given(1, 2, 3)), lambda: deque(given(1, 2, 3), 2), lambda: deque([1]).extend(5)]:
    print(tried(call))
d = deque("abcdefgh")
d.rotate(3); print(d); d.rotate(-1); print(d); d.rotate(100); print(d)
del d[2]; d[0] = "Z"; d.insert(3, "I"); d.extendleft("xy"); d.reverse()
print(d, len(d), bool(d), d.index("I"), list(reversed(d)), "I" in d)
d.remove("I"); d += "q"; d *= 2; print(d)
d = deque(range(5), maxlen=5)
for x in range(7):
    d.append(x); print(d); d.appendleft(-x); print(d)
try:
    for x in d: d.append(1)
except RuntimeError as error:
    print(error)
d.append(d); print(d)


class Window(deque):
    def __init__(self, items=(), size=None):
        super().__init__(items, size)
        self.seen = len(self)

    def __repr__(self):
        return "Window: " + super().__repr__()


w = Window([1, 2], 3); w.append(5); w.append(6)
print(w, w.seen, isinstance(w, deque), w == deque([2, 5, 6]), w + deque([1]), type(w * 2).__name__)
match deque([1, 2, 3]):
    case [first, *rest]:
        print(first, rest)

for call in [lambda: defaultdict(), lambda: defaultdict(list), lambda: defaultdict(5), lambda: defaultdict(None, {1: 2}), lambda: defaultdict(list, [(1, 2)], a=3),
             lambda: defaultdict()[1], lambda: defaultdict(int).copy(), lambda: defaultdict(int, a=1) | {"b": 2}, lambda: {"b": 2} | defaultdict(int, a=1),
             lambda: defaultdict(int) | 5, lambda: defaultdict(int).default_factory, lambda: defaultdict(int).__missing__(1), lambda: defaultdict.fromkeys([1]),
             lambda: defaultdict(list, 1, 2), lambda: defaultdict(default_factory=1), lambda: defaultdict(lambda: 1 / 0)[1], lambda: defaultdict]:
    print(tried(call))
words = defaultdict(list)
for word in "the quick brown fox the lazy the".split():
    words[len(word)].append(word)
print(words, dict(words), words.get(9), 9 in words, words == dict(words), sorted(words.items()))
words.default_factory = None
print(tried(lambda: words[77]))
words[1] = words; print(words)
tree = lambda: defaultdict(tree)
root = tree(); root["a"]["b"]["c"] = 1; print(list(root["a"]), root["a"]["b"]["c"])


class Doubled(defaultdict):
    def __missing__(self, key): return key * 2


print(Doubled()[4], Doubled(int, x=1))

o = OrderedDict(a=1, b=2, c=3)
for call in [lambda: OrderedDict(), lambda: o, lambda: OrderedDict([(1, 2)]), lambda: OrderedDict(5), lambda: OrderedDict([1]), lambda: o.popitem(),
             lambda: o.popitem(False), lambda: OrderedDict().popitem(), lambda: o.move_to_end("z"), lambda: o.move_to_end("b", last=False), lambda: o.keys(),
             lambda: o.values(), lambda: o.items(), lambda: list(reversed(o)), lambda: OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1),
             lambda: OrderedDict(a=1, b=2) != OrderedDict(b=2, a=1), lambda: OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, lambda: OrderedDict(a=1) | {"b": 1},
             lambda: {"b": 1} | OrderedDict(a=1), lambda: OrderedDict(a=1) | 5, lambda: o.copy(), lambda: o.pop("z"), lambda: o.pop("z", 1),
             lambda: o.pop("z", default=1), lambda: o.setdefault("q"), lambda: OrderedDict.fromkeys("ab"), lambda: OrderedDict.fromkeys("ab", 1), lambda: o["zz"],
             lambda: OrderedDict(1, 2), lambda: o != OrderedDict(), lambda: o.update(z=1), lambda: o, lambda: o.clear(), lambda: hash(o), lambda: o.get("x", 5),
             lambda: OrderedDict, lambda: dict(OrderedDict(a=1)), lambda: OrderedDict(given((1, 2), (3, 4)))]:
    print(tried(call))


class Recent(OrderedDict):
    def __init__(self, size, *args):
        self.size = size
        super().__init__(*args)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            oldest = next(iter(self))
            print("out goes", oldest)
            del self[oldest]


r = Recent(2, [("a", 1), ("b", 2)]); r["a"]; r["c"] = 3; print(r, list(r))
o = OrderedDict((x, x) for x in range(5)); o.move_to_end(0); o.move_to_end(3, last=False); print(o)
o |= {9: 9}; print(o, o.popitem(last=False))

# collections: Counter arithmetic and defaultdict.
from collections import Counter, defaultdict

c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), c.total(), sorted(c.elements()))
c.update("miss"); c.subtract("pp"); print(c, list(c.items()))
d = Counter(a=3, b=1); e = Counter(a=1, b=2, c=5)
print(d + e, d - e, d & e, d | e, +Counter(a=0, b=-1, c=1), -Counter(a=-2, b=1), d == Counter(b=1, a=3), d <= e, Counter(a=1) < e)
d["new"] += 1; del d["a"]; del d["never"]; print(d, d.pop("b"), "zz" in d, d["zz"], len(d))
d += Counter("ab"); print(d, Counter(), Counter({"x": 2}), Counter([1, 1, 2]), dict(Counter("aab")), Counter(a=1).copy())
words = "the quick the lazy the dog quick".split()
for word, n in Counter(words).most_common(): print(word, n, end="; ")
print(Counter(len(w) for w in words), max(Counter(words).values()), Counter("ab").keys() | {"z"} == {"a", "b", "z"})
try:
    Counter.fromkeys("ab")
except NotImplementedError as error:
    print(error)
g = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: g[k].append(v)
print(g, g["new"], len(g), g.get("other"), "other" in g, dict(g))
n = defaultdict(int, x=5); n["y"] += 1; n["x"] -= 2; print(n, n.default_factory, n.copy())
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1; print(list(t["a"]["b"].items()), sorted(t))
const = defaultdict(lambda: "?", {"k": "v"}); print(const["k"], const["q"], sorted(const.items()))
for attempt in (lambda: defaultdict()["x"], lambda: defaultdict(5), lambda: defaultdict(None)["y"]):
    try:
        attempt()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(defaultdict(set), defaultdict(int) == {}, defaultdict(list, {1: [2]}) | {3: 4})

# Every dict method; insertion order; views.
d = {"b": 1, "a": 2}
d["c"] = 3; d["b"] = 10
print(d, len(d), "a" in d, 10 in d, list(d), d.get("z"), d.get("z", 0), d["b"])
print(d.keys(), d.values(), d.items())
print(d.setdefault("a", 99), d.setdefault("n", []), d)
print(d.pop("n"), d.pop("n", "default"), d.popitem(), d)
d.update({"x": 1}, y=2); d.update([("z", 3), ["w", 4]]); print(d)
d |= {"b": "B"}; print(d | {"q": 0}, {"q": 0} | d, d)
del d["x"]; d["x"] = "again at the end"; print(list(d), list(reversed(d)))
print(dict(a=1), dict([("k", "v")]), dict({"a": 1}, b=2), dict(zip("ab", range(2))), dict.fromkeys("ab"), dict.fromkeys([1, 2], []), {})
keys, items = d.keys(), d.items()
d["new"] = None
print(len(keys), "new" in keys, ("new", None) in items, keys & {"new", "a", "q"} == {"new", "a"}, sorted(keys | {"q"})[:3], sorted(keys - {"a"})[:2])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {1: "x"} == {1.0: "x"}, {}.keys() == set())
e = d.copy(); e.clear(); print(e, bool(e), len(d))
n = {"k": [1]}; s = n.copy(); s["k"].append(2); print(n, {1: {2: {3: 4}}}[1][2][3])
print({(1, 2): "t", None: "n", True: "b", 1.5: "f", frozenset([1]): "s", b"b": 1, (): 0})
print({1: "a", True: "b", 1.0: "c"}, {k: v for k, v in sorted(d.items(), key=str)})
loop = {}; loop["me"] = loop; print(loop, [loop])
for attempt in (lambda: d["none"], lambda: {}.popitem(), lambda: d.pop(), lambda: d.update(5), lambda: d.update([1]), lambda: {[]: 1}, lambda: d < d, lambda: d + d, lambda: dict.fromkeys(), lambda: d | 5, lambda: d.get(), lambda: d[{}], lambda: d.get([])):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for k in d: d[k + "!"] = 1
except RuntimeError as error:
    print(error)
try:
    for k in d: del d[k]
except RuntimeError as error:
    print(error)
for k in list(d): d[k] = len(k)
print(d, max(d, key=d.get), sum(d.values()), min(d.items(), key=lambda i: i[1]))

# Insertion order through changes, views that follow, iteration rules.
d = {}
for word in "one two three four five".split():
    d[word] = len(word)
keys, values, items = d.keys(), d.values(), d.items()
print(list(keys), list(values))
del d["two"]
d["one"] = 100
d["two"] = "back"
print(keys, values, len(items))
print(list(reversed(keys)), list(reversed(d.items()))[0], ("one", 100) in items, 100 in values, "six" in keys, next(iter(d)))
d.setdefault("one", 5); d.setdefault("six", 6); d |= {"three": 3, "seven": 7}
print(d)
while len(d) > 3:
    print(d.popitem(), end=" ")
print(d)
print({**{"a": 1, "b": 2}, "a": 3}, dict([("x", 1), ("y", 2), ("x", 3)]), {"b": 1} | {"a": 2} | {"b": 3}, dict(b=1, a=2))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, list({"a": 1, "b": 2}.items()) == list({"b": 2, "a": 1}.items()), {"x": 1}.keys() == {"x": 2}.keys(), {"x": 1}.items() == {"x": 1}.items(), [*{"k": 1}.values()] == [1])
for k, v in list(d.items()):
    if v == 4:
        del d[k]
    else:
        d[k + "!"] = v
print(d)
for name, action in (("add", lambda: d.update(new=1)), ("remove", lambda: d.pop("one!", None)), ("change", lambda: d.__setitem__("one", 0))):
    try:
        for k in d:
            action()
        print(name, "is fine")
    except RuntimeError as error:
        print(name, "->", error)
print(d, sorted(d, key=lambda k: (len(k), k)))
i = iter({"a": 1, "b": 2})
print(next(i), list(i), next(i, "end"), list(zip({"a": 1}, {"b": 2}.values())), dict(enumerate("xy")), max({"a": 3, "b": 1}.items(), key=lambda x: x[1]))
c = dict.fromkeys(range(5)); c[2] = "two"; del c[0]; c[0] = "zero"
print(c, c.get(9), [k for k, v in c.items() if v is None], sum(c), {v: k for k, v in c.items()})
big = {i: str(i) for i in range(100)}
for i in range(0, 100, 2): del big[i]
for i in range(0, 10): big.setdefault(i, "new")
print(list(big)[:3], list(big)[-6:], len(big), list(big.values())[-2:])
copy = dict(big); copy.clear(); print(len(big), copy, big.copy() == big, big is not big.copy())

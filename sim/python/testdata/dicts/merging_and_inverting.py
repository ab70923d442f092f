# Counting, grouping, inverting, merging deeply, ordering by value.
def deep_merge(a, b):
    out = dict(a)
    for key, value in b.items():
        if isinstance(value, dict) and isinstance(out.get(key), dict):
            out[key] = deep_merge(out[key], value)
        elif isinstance(value, list) and isinstance(out.get(key), list):
            out[key] = out[key] + value
        else:
            out[key] = value
    return out


base = {"db": {"host": "localhost", "port": 5432, "options": ["a"]}, "debug": False}
print(deep_merge(base, {"db": {"port": 1, "options": ["b"]}, "debug": True, "new": {}}))
print(base)
phone = {"ann": 1, "bob": 2, "cyd": 1}
inverse = {}
for name, number in phone.items():
    inverse.setdefault(number, []).append(name)
print(inverse, {v: k for k, v in phone.items()}, {k: v for k, v in phone.items() if v > 1})
print(dict(sorted(phone.items(), key=lambda kv: (-kv[1], kv[0]))), sorted(phone, key=phone.get), max(phone, key=phone.get))


def flatten(d, prefix=""):
    out = {}
    for k, v in d.items():
        if isinstance(v, dict):
            out |= flatten(v, f"{prefix}{k}.")
        else:
            out[prefix + k] = v
    return out


flat = flatten(base)
print(flat)


def unflatten(d):
    out = {}
    for path, v in d.items():
        *parents, last = path.split(".")
        node = out
        for p in parents:
            node = node.setdefault(p, {})
        node[last] = v
    return out


print(unflatten(flat) == base)


def diff(a, b):
    for k in sorted(a.keys() | b.keys()):
        if k not in b:
            yield "-", k, a[k]
        elif k not in a:
            yield "+", k, b[k]
        elif a[k] != b[k]:
            yield "~", k, (a[k], b[k])


print(list(diff({"x": 1, "y": 2, "z": 3}, {"y": 2, "z": 4, "w": 5})))
d = dict.fromkeys("abc", 0)
for c in "abacabad":
    d[c] = d.get(c, 0) + 1
print(d, sum(d.values()), {k: f"{v / 8:.0%}" for k, v in d.items()})
d.pop("a"); d["a"] = "moved to the end"; d.update(b="kept in place")
print(d, next(iter(d)), list(d)[-1], list(d.items())[::2])
many = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3): del many[i]
many[0] = "back"
print(len(many), list(many)[:4], list(many)[-2:], 999 in many, many[998])

# Lists of dicts of lists: reading, changing, grouping, sorting.
people = [
    {"name": "Ada", "age": 36, "langs": ["en", "fr"], "home": {"city": "London"}},
    {"name": "Bob", "age": 25, "langs": [], "home": {"city": "Paris", "zip": 75001}},
    {"name": "Eve", "age": 36, "langs": ["en"], "home": {}},
]
print([p["name"] for p in people if p["age"] > 30], sum(p["age"] for p in people) / len(people))
print({p["name"]: p["home"].get("city", "?") for p in people})
by_age = {}
for p in people:
    by_age.setdefault(p["age"], []).append(p["name"])
print(by_age, sorted(by_age.items()))
people[1]["langs"] += ["de"]; people[1]["home"]["zip"] += 1; people[0]["home"]["city"] = people[0]["home"]["city"].upper()
for p in sorted(people, key=lambda p: (-p["age"], p["name"])):
    print(f"{p['name']:<5}{p['age']:>4}  {','.join(p['langs']) or '-':<6} {p['home']}")
known = {lang for p in people for lang in p["langs"]}
print(sorted(known), {lang: [p["name"] for p in people if lang in p["langs"]] for lang in sorted(known)})


def dig(data, *path, default=None):
    for key in path:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return default
    return data


print(dig(people, 0, "langs", 1), dig(people, 5, "x"), dig(people, 0, "name", "deeper"), dig(people, 1, "home", "zip", default=0))


def walk(data, path=""):
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, f"{path}.{key}")
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from walk(value, f"{path}[{i}]")
    else:
        yield path.lstrip("."), data


for path, value in walk(people[:2]):
    print(path, "=", repr(value))
table = {(x, y): x * y for x in range(3) for y in range(3)}
print(table[2, 2], [table[i, i] for i in range(3)], [k for k, v in table.items() if v == 2])

# Copies in programs: undo history, prototypes, default settings.
import copy


class Document:
    def __init__(self, title):
        self.title, self.lines, self.meta = title, [], {"tags": []}

    def __repr__(self):
        return f"{self.title}:{self.lines}{self.meta}"


doc = Document("draft")
history = []
for line in ("one", "two", "three"):
    history.append((copy.copy(doc), copy.deepcopy(doc)))
    doc.lines.append(line)
    doc.meta["tags"].append(line[0])
doc.title = "final"
for shallow, deep in history:
    print(shallow, "|", deep)
print(history[0][0].lines is doc.lines, history[0][1].lines is doc.lines)
defaults = {"size": [10, 20], "name": "x"}
a, b, c = dict(defaults), copy.deepcopy(defaults), {**defaults}
a["size"].append(30)
a["name"] = "a"
b["size"].append("b")
print(defaults, a, b, c)
rows = [[0] * 2] * 2
fixed = copy.deepcopy(rows)
fixed[0][0] = 1
print(fixed, fixed[0] is fixed[1], [row[:] for row in rows][0] is rows[0])


class Monster:
    made = 0

    def __init__(self, name, hits):
        Monster.made += 1
        self.name, self.hits, self.items = name, hits, ["club"]

    def clone(self, **changes):
        other = copy.deepcopy(self)
        vars(other).update(changes)
        return other


orc = Monster("orc", 10)
chief = orc.clone(name="chief", hits=50)
chief.items.append("crown")
print(Monster.made, vars(orc), vars(chief))


class Graph:
    def __init__(self):
        self.nodes = {}

    def link(self, a, b):
        x, y = (self.nodes.setdefault(n, {"name": n, "next": []}) for n in (a, b))
        x["next"].append(y)


g = Graph()
for a, b in ("ab", "bc", "ca"):
    g.link(a, b)
h = copy.deepcopy(g)
n = h.nodes["a"]
print(n["next"][0]["next"][0]["next"][0] is n, n is g.nodes["a"], list(h.nodes))
memo = {}
items = [1, [2]]
once, twice = copy.deepcopy(items, memo), copy.deepcopy(items, memo)
print(once == twice, once is twice, copy.copy([1, [2]])[1] == [2], copy.deepcopy((1, [2]))[1])

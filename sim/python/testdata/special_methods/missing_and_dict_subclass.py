# Subclasses of built-in containers keep their behaviour and add to it.
class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        return f"<{key}>"


d = Default(a=1)
print(d["a"], d["b"], "b" in d, d.get("b"), len(d), d)


class Loud(list):
    def append(self, item):
        super().append(str(item).upper())

    def __getitem__(self, index):
        result = super().__getitem__(index)
        return Loud(result) if isinstance(index, slice) else result


x = Loud("ab")
x.append("c")
x += ["d"]
print(x, x[1:], type(x[1:]).__name__, type(x + []).__name__, x == ["a", "b", "C", "d"])


class Stack(list):
    def push(self, *items):
        self.extend(items)
        return self

    @property
    def top(self):
        return self[-1] if self else None


s = Stack().push(1, 2, 3)
print(s.top, s.pop(), s.top, len(s), isinstance(s, list), s)


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


low = Lower()
low["Content-Type"] = "text"
low.update({"Direct": 1})
print(low, low["CONTENT-type"], "Content-TYPE" in low, low.get("Direct"))


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = Point(3, 4)
print(p, p.x, p + (5,), type(p + (5,)).__name__, p == (3, 4), hash(p) == hash((3, 4)))


class Tags(set):
    def add(self, item):
        super().add(item * 2)


t = Tags([1])
t.add(5)
print(sorted(t), type(t | {3}).__name__, type(t.copy()).__name__)

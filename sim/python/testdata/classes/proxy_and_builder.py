# Builders that return self, proxies, lazy attributes, null objects, units.
class Query:
    def __init__(self, table):
        self.table, self.parts = table, {}

    def select(self, *columns):
        self.parts["select"] = columns or ("*",)
        return self

    def where(self, **conditions):
        self.parts.setdefault("where", []).extend(f"{k.replace('__', ' ')} {v!r}" if "__" in k else f"{k} = {v!r}" for k, v in conditions.items())
        return self

    def __getattr__(self, name):
        if name.startswith("by_"):
            return lambda value: self.where(**{name[3:]: value})
        raise AttributeError(f"{type(self).__name__} cannot {name}")

    def __getitem__(self, item):
        if isinstance(item, slice):
            self.parts["limit"] = (item.start or 0, item.stop)
            return self
        raise TypeError("slices only")

    def __str__(self):
        text = f"SELECT {', '.join(self.parts.get('select', '*'))} FROM {self.table}"
        if "where" in self.parts:
            text += " WHERE " + " AND ".join(self.parts["where"])
        if "limit" in self.parts:
            start, stop = self.parts["limit"]
            text += f" LIMIT {start}, {stop - start}"
        return text


print(Query("users").select("name", "age").where(age__gt=5, city="Oslo").by_name("Ada")[10:15])
print(Query("t"), Query("t").select(), Query("t").where(x=None))
for action in (lambda: Query("t").nothing, lambda: Query("t")[5]):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(error)


class Null:
    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    __getitem__ = __call__

    def __iter__(self):
        return iter(())

    def __bool__(self):
        return False

    def __repr__(self):
        return "Null"


n = Null()
print(n.a.b(1)[2].c, list(n), bool(n), n or "default")


class Recorder:
    def __init__(self, path="root", log=None):
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "log", [] if log is None else log)

    def __getattr__(self, name):
        return Recorder(f"{self.path}.{name}", self.log)

    def __setattr__(self, name, value):
        self.log.append(f"{self.path}.{name} = {value!r}")

    def __call__(self, *args):
        self.log.append(f"{self.path}{args}")
        return Recorder(f"{self.path}()", self.log)

    def __repr__(self):
        return f"<{self.path}>"

    def __add__(self, other):
        self.log.append(f"{self.path} + {other}")
        return self


r = Recorder()
r.a.b(1, 2).c = 3
r.x(r.log is not None)
r.total += 5
print(*r.log, sep="\n")


class Length(float):
    units = {"m": 1, "km": 1000, "cm": 0.01}

    def __new__(cls, value, unit="m"):
        return super().__new__(cls, value * cls.units[unit])

    def __getattr__(self, unit):
        if unit in self.units:
            return float(self) / self.units[unit]
        raise AttributeError(unit)

    def __add__(self, other):
        return Length(float(self) + other)


d = Length(1.5, "km") + Length(250)
print(d, d.km, d.cm, type(d).__name__, type(d * 2).__name__, d > 1000, f"{d:.1f}", sorted([d, 3.0]))

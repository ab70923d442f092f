from _collections import OrderedDict, defaultdict, deque
from operator import itemgetter as _itemgetter
import sys as _sys

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]


def __getattr__(name):
    # What is derived from the abstract classes waits until somebody wants it.
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import collections._user as module
        value = globals()[name] = getattr(module, name)
        return value
    if name == "abc":
        import collections.abc as module
        return module
    raise AttributeError(f"module 'collections' has no attribute '{name}'")


def _unassignable(*_):
    raise AttributeError("can't set attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    from keyword import iskeyword
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = _sys.intern(str(typename))
    if rename:
        for at, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in names[:at]:
                names[at] = f"_{at}"
    for name in (typename, *names):
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for at, name in enumerate(names):
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:at]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    fields = tuple(map(_sys.intern, names))
    count = len(fields)
    listed = ", ".join(fields)
    make = tuple.__new__

    # Compiled, so that what it says of wrong arguments names the fields.
    scope = {"make": make, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    __new__ = eval(f"lambda _cls, {listed}: make(_cls, ({listed}{',' if count == 1 else ''}))", scope)
    __new__.__name__ = "__new__"
    __new__.__qualname__ = f"{typename}.__new__"
    __new__.__doc__ = f"Create new instance of {typename}({listed})"
    if defaults:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = make(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **changes):
        result = self._make(map(changes.pop, fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return result

    shown = "(" + ", ".join(f"{name}=%r" for name in fields) + ")"

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        return self.__class__.__name__ + shown % tuple(self)

    namespace = {
        "__doc__": f"{typename}({listed})", "__slots__": (), "_fields": fields,
        "_field_defaults": dict(zip(fields[count - len(defaults):], defaults)),
        "__new__": __new__, "_make": _make, "__repr__": __repr__, "_asdict": _asdict,
        "__getnewargs__": __getnewargs__, "_replace": _replace, "__match_args__": fields,
    }
    for method in (_make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    for at, name in enumerate(fields):
        namespace[name] = property(_itemgetter(at), _unassignable, _unassignable, f"Alias for field number {at}")
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        namespace["__module__"] = module
    return type(typename, (tuple,), namespace)


class Counter(dict):
    def __init__(self, iterable=None, /, **counts):
        super().__init__()
        self.update(iterable, **counts)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=_itemgetter(1), reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), key=_itemgetter(1))

    def elements(self):
        return (item for item, count in self.items() for _ in range(count))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **counts):
        if hasattr(iterable, "keys") and hasattr(iterable, "items"):
            if self:
                for item, count in iterable.items():
                    self[item] = count + self.get(item, 0)
            else:
                super().update(iterable)
        elif iterable is not None:
            get = self.get
            for item in iterable:
                self[item] = get(item, 0) + 1
        if counts:
            self.update(counts)

    def subtract(self, iterable=None, /, **counts):
        if hasattr(iterable, "keys") and hasattr(iterable, "items"):
            for item, count in iterable.items():
                self[item] = self[item] - count
        elif iterable is not None:
            for item in iterable:
                self[item] = self[item] - 1
        if counts:
            self.subtract(counts)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, item):
        if item in self:
            super().__delitem__(item)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    def _compared(self, other, holds):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(holds(self[item], other[item]) for item in (*self, *other))

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __ne__(self, other):
        equal = self == other if isinstance(other, Counter) else NotImplemented
        return equal if equal is NotImplemented else not equal

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive((item, self[item] + other[item]) for item in _either(self, other))

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive((item, self[item] - other[item]) for item in _either(self, other))

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive((item, max(self[item], other[item])) for item in _either(self, other))

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive((item, min(count, other[item])) for item, count in self.items())

    def __pos__(self):
        return _positive(self.items())

    def __neg__(self):
        return _positive((item, -count) for item, count in self.items())

    def _keep_positive(self):
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._keep_positive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for item, count in other.items():
            if count > self[item]:
                self[item] = count
        return self._keep_positive()

    def __iand__(self, other):
        for item, count in self.items():
            if other[item] < count:
                self[item] = other[item]
        return self._keep_positive()


def _either(a, b):
    yield from a
    for item in b:
        if item not in a:
            yield item


def _positive(pairs):
    result = Counter()
    for item, count in pairs:
        if count > 0:
            result[item] = count
    return result

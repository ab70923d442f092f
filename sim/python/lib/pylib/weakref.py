# Nothing is collected before the end of a run: weak references always find their
# objects, and what is held weakly stays.
from _weakref import check as _check, getweakrefcount, getweakrefs, ref
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref


def _target(proxy):
    return object.__getattribute__(proxy, "_of")


class ProxyType:
    __slots__ = ("_of",)
    __hash__ = None

    def __new__(cls, *args):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    @property
    def __class__(self):
        return type(_target(self))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        of = _target(self)
        return f"<weakproxy at {id(self):#x} to {type(of).__name__} at {id(of):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __eq__(self, other):
        return _target(self) == _plain(other)

    def __ne__(self, other):
        return _target(self) != _plain(other)

    def __lt__(self, other):
        return _target(self) < _plain(other)

    def __le__(self, other):
        return _target(self) <= _plain(other)

    def __gt__(self, other):
        return _target(self) > _plain(other)

    def __ge__(self, other):
        return _target(self) >= _plain(other)

    def __len__(self):
        return len(_target(self))

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __contains__(self, item):
        return item in _target(self)

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        return next(_target(self))

    def __reversed__(self):
        return reversed(_target(self))

    def __neg__(self):
        return -_target(self)

    def __pos__(self):
        return +_target(self)

    def __invert__(self):
        return ~_target(self)

    def __abs__(self):
        return abs(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __index__(self):
        return _target(self).__index__()


def _plain(value):
    return _target(value) if type(value) in ProxyTypes else value


def _operators():
    import operator
    for name in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and",
                 "or", "xor"):
        apply = getattr(operator, f"__{name}__")

        def method(self, other, apply=apply):
            return apply(_target(self), _plain(other))

        def reflected(self, other, apply=apply):
            return apply(_plain(other), _target(self))

        setattr(ProxyType, f"__{name}__", method)
        setattr(ProxyType, f"__r{name}__", reflected)


_operators()


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **keywords):
        return _target(self)(*args, **keywords)


ProxyType.__module__ = CallableProxyType.__module__ = "weakref"
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    _check(object)
    made = _new(CallableProxyType if callable(object) else ProxyType)
    _set(made, "_of", object)
    return made


_new = object.__new__
_set = object.__setattr__


class WeakMethod(ref):
    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = ref.__new__(cls, obj, callback)
        self._func = func
        self._type = type(meth)
        return self

    def __call__(self):
        return self._type(self._func, super().__call__())

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            return super().__call__() is ref.__call__(other) and self._func == other._func
        return NotImplemented

    __hash__ = ref.__hash__


class WeakValueDictionary(_MutableMapping):
    def __init__(self, other=(), /, **more):
        self.data = {}
        self.update(other, **more)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        _check(value)
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    # CPython's are generators, not views.

    def keys(self):
        yield from self.data

    def values(self):
        yield from self.data.values()

    def items(self):
        yield from self.data.items()

    def valuerefs(self):
        return [ref(value) for value in self.data.values()]

    def itervaluerefs(self):
        yield from self.valuerefs()

    def copy(self):
        made = self.__class__()
        made.data.update(self.data)
        return made

    __copy__ = copy

    def _merged(self, first, second):
        made = self.__class__()
        made.update(first)
        made.update(second)
        return made

    def __or__(self, other):
        return self._merged(self, other) if hasattr(other, "keys") else NotImplemented

    def __ror__(self, other):
        return self._merged(other, self) if hasattr(other, "keys") else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(WeakValueDictionary):
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        _check(key)
        return self.data[key]

    def __setitem__(self, key, value):
        _check(key)
        self.data[key] = value

    def __delitem__(self, key):
        _check(key)
        del self.data[key]

    def __contains__(self, key):
        try:
            _check(key)
        except TypeError:
            return False
        return key in self.data

    def keyrefs(self):
        return [ref(key) for key in self.data]

    valuerefs = itervaluerefs = property()


class WeakSet(_MutableSet):
    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            _check(item)
        except TypeError:
            return False
        return item in self.data

    def add(self, item):
        _check(item)
        self.data.add(item)

    def discard(self, item):
        self.data.discard(item)

    def remove(self, item):
        self.data.remove(item)

    def pop(self):
        if not self.data:
            raise KeyError("pop from empty WeakSet")
        return self.data.pop()

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        return self.__class__([*self, *other])

    __or__ = union

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def difference(self, other):
        return self.__class__(item for item in self if item not in set(other))

    __sub__ = difference

    def symmetric_difference(self, other):
        return self.difference(other).union(self.__class__(other).difference(self))

    __xor__ = symmetric_difference

    def issubset(self, other):
        return self.data.issubset(other)

    __le__ = issubset

    def issuperset(self, other):
        return self.data.issuperset(other)

    __ge__ = issuperset

    def isdisjoint(self, other):
        return self.data.isdisjoint(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == other.data

    def __repr__(self):
        return repr({ref(item) for item in self.data})


class finalize:
    """A call to make once: when it is asked for, or at the end of the run."""
    __slots__ = ()
    _alive = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        ref(obj)
        if not self._alive:
            self._at_exit()
        self._alive[self] = [obj, func, args, kwargs, True]

    @classmethod
    def _at_exit(cls):
        try:
            import atexit
        except ImportError:
            return
        if "run" not in cls._registered:
            cls._registered.append("run")
            atexit.register(cls._run)

    _registered = []

    @classmethod
    def _run(cls):
        for self in list(cls._alive)[::-1]:
            if self._alive[self][4]:
                self()

    def __call__(self, _=None):
        found = self._alive.pop(self, None)
        if found:
            return found[1](*found[2], **found[3])

    def detach(self):
        found = self._alive.pop(self, None)
        if found:
            return tuple(found[:4])

    def peek(self):
        found = self._alive.get(self)
        if found:
            return tuple(found[:4])

    @property
    def alive(self):
        return self in self._alive

    @property
    def atexit(self):
        return bool(self in self._alive and self._alive[self][4])

    @atexit.setter
    def atexit(self, value):
        if self in self._alive:
            self._alive[self][4] = bool(value)

    def __repr__(self):
        found = self._alive.get(self)
        if not found:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(found[0]).__name__!r} at {id(found[0]):#x}>"

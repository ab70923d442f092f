WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_absent = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _absent)
        if value is not _absent:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _ordering(root, name, negate, tie):
    """The operator of that name by way of root. At a tie it is what tie says; None says that root knows."""
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if negate:
            result = not result
        if tie is None or result is not tie and bool(result) is tie:
            return result
        if tie:
            return result or self == other
        return result and self != other
    compare.__name__ = name
    return compare


# By the operator that is there: which others come of it, whether by its negation,
# and what they are where both sides are equal if it does not say.
_orderings = {
    "__lt__": (("__gt__", True, False), ("__le__", False, True), ("__ge__", True, None)),
    "__le__": (("__ge__", True, True), ("__lt__", False, False), ("__gt__", True, None)),
    "__gt__": (("__lt__", True, False), ("__ge__", False, True), ("__le__", True, None)),
    "__ge__": (("__le__", True, True), ("__gt__", False, False), ("__lt__", True, None)),
}


def total_ordering(cls):
    roots = [op for op in _orderings if any(op in vars(base) for base in cls.__mro__[:-1])]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, negate, tie in _orderings[roots[0]]:
        if name not in roots:
            setattr(cls, name, _ordering(roots[0], name, negate, tie))
    return cls


class _Key:
    __slots__ = ("obj", "_compare")

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


_Key.__name__ = _Key.__qualname__ = "KeyWrapper"


def cmp_to_key(mycmp):
    return lambda obj: _Key(obj, mycmp)


def reduce(function, iterable=_absent, initial=_absent, /):
    if iterable is _absent:
        raise TypeError("reduce expected at least 2 arguments, got 1")
    if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
        raise TypeError("reduce() arg 2 must support iteration")
    items = iter(iterable)
    value = initial
    if value is _absent:
        for value in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = function(value, item)
    return value


class partial:
    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and not func.__dict__:
            args = (*func.args, *args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        cls = type(self)
        name = cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"
        given = [repr(self.func), *map(repr, self.args)]
        given += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"{name}({', '.join(given)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4 or not callable(state[0]):
            raise TypeError("invalid partial state")
        self.func, args, keywords, more = state
        self.args = tuple(args)
        self.keywords = dict(keywords or {})
        if more:
            self.__dict__.update(more)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        given = [repr(self.func), *map(repr, self.args)]
        given += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(given)})"

    def _method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), "__get__", None)
        if get is not None:
            bound = get(self.func, obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = partial.__dict__["__class_getitem__"]


def _cache_info(*counts):
    # Made at the first call: a program that does not ask need not have collections.
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", "hits misses maxsize currsize", module="functools")
    return _CacheInfo(*counts)


_CacheInfo = None


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        if maxsize is None:
            self._values = {}
        else:
            from _collections import OrderedDict
            self._values = OrderedDict()
        self._hits = self._misses = 0

    def __call__(self, /, *args, **keywords):
        key = args
        if keywords or self._typed:
            if keywords:
                key += (_absent, *keywords.items())
            if self._typed:
                key += (*map(type, args), *map(type, keywords.values()))
        elif len(args) == 1 and type(args[0]) in (int, str):
            key = args[0]
        values = self._values
        value = values.get(key, _absent)
        maxsize = self._maxsize
        if value is not _absent:
            self._hits += 1
            if maxsize is not None:
                values.move_to_end(key)
            return value
        self._misses += 1
        value = self._function(*args, **keywords)
        if maxsize != 0:
            # The call may have stored this very key.
            if maxsize is not None and len(values) >= maxsize and key not in values:
                values.popitem(last=False)
            values[key] = value
        return value

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return type(self.cache_info)(self, obj)

    def cache_info(self):
        return _cache_info(self._hits, self._misses, self._maxsize, len(self._values))

    def cache_clear(self):
        self._values.clear()
        self._hits = self._misses = 0

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = values.get(name, _absent)
        if value is _absent:
            value = self.func(instance)
            try:
                values[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = partial.__dict__["__class_getitem__"]


def _implementation(cls, registry):
    """What is registered for the first class of the MRO that has something. An abstract class counts where
    a class became its subclass: behind that class and its abstract bases, before the others."""
    mro = cls.__mro__
    for k in mro:
        if k in registry:
            return registry[k]
        found = []
        for abstract in registry:
            try:
                if abstract in mro or not issubclass(k, abstract):
                    continue
            except TypeError:
                continue
            if not any(issubclass(base, abstract) for base in k.__bases__):
                found = [f for f in found if not issubclass(abstract, f)]
                if not any(issubclass(f, abstract) for f in found):
                    found.append(abstract)
        if found:
            for base in mro:
                if base in registry and hasattr(base, "__abstractmethods__"):
                    return registry[base]
        if len(found) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {found[0]} or {found[1]}")
        if found:
            return registry[found[0]]
    return None


def _classes(cls):
    """The classes that register is given, or None."""
    if isinstance(cls, type) and not hasattr(cls, "__origin__"):
        return (cls,)
    from typing import Union, get_args, get_origin
    from types import UnionType
    if get_origin(cls) in (Union, UnionType) and all(isinstance(arg, type) for arg in get_args(cls)):
        return get_args(cls)
    return None


def singledispatch(func):
    registry = {}
    found = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None:
            from abc import get_cache_token
            if token != get_cache_token():
                token = get_cache_token()
                found.clear()
        try:
            return found[cls]
        except KeyError:
            found[cls] = result = _implementation(cls, registry)
            return result

    def register(cls, func=None):
        nonlocal token
        classes = _classes(cls)
        if classes:
            if func is None:
                return lambda func: register(cls, func)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                                "or plain `@register` on an annotated function.")
            func = cls
            if any(isinstance(hint, str) for hint in annotations.values()):
                from typing import get_type_hints
                annotations = get_type_hints(func)
            name, cls = next(iter(annotations.items()))
            classes = _classes(cls)
            if not classes:
                if hasattr(cls, "__args__") and not isinstance(getattr(cls, "__origin__", None), type):
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for cls in classes:
            registry[cls] = func
            if token is None and hasattr(cls, "__abstractmethods__"):
                from abc import get_cache_token
                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        cls = args[0].__class__
        return (found.get(cls) or dispatch(cls))(*args, **keywords) if token is None else \
            dispatch(cls)(*args, **keywords)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(object.__dict__)(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **keywords):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
           "singledispatchmethod", "cached_property"]

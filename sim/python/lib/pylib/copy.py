import sys as _sys
import types as _types

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error
_absent = object()
# What cannot change, or stands for itself.
_atomic = {type(None), int, float, bool, str, bytes, type, range, type(...), type(NotImplemented), property,
           _types.FunctionType, _types.BuiltinFunctionType, _types.CodeType}
_shallow = {tuple, frozenset, slice}


def copy(x):
    cls = type(x)
    if cls in _atomic or cls in _shallow:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if issubclass(cls, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuilt(x, None)


def deepcopy(x, memo=None, _nil=_absent):
    cls = type(x)
    if cls in _atomic:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _absent)
    if known is not _absent:
        return known
    if cls is list:
        result = memo[key] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = memo[key] = {}
        for name, value in x.items():
            result[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        # A tuple within itself, by way of a list, say, has been copied meanwhile.
        known = memo.get(key, _absent)
        if known is not _absent:
            return known
        result = x if all(new is old for new, old in zip(items, x)) else tuple(items)
    elif issubclass(cls, type):
        return x
    elif cls is _types.MethodType:
        result = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        method = getattr(x, "__deepcopy__", None)
        result = _rebuilt(x, memo) if method is None else method(memo)
    if result is not x:
        memo[key] = result
        # What was copied must live as long as its id stands for it.
        memo.setdefault(id(memo), []).append(x)
    return result


def _rebuilt(x, memo):
    cls = type(x)
    registry = _sys.modules.get("copyreg")
    reduce = None if registry is None else registry.dispatch_table.get(cls)
    if reduce is not None:
        made = reduce(x)
    else:
        reduce = getattr(x, "__reduce_ex__", None)
        if reduce is not None:
            made = reduce(4)
        else:
            reduce = getattr(x, "__reduce__", None)
            if reduce is None:
                raise Error(f"un(deep)copyable object of type {cls}")
            made = reduce()
    if isinstance(made, str):
        return x
    function, args, state, items, pairs = (*made, None, None, None)[:5]
    deep = memo is not None
    if deep:
        args = [deepcopy(arg, memo) for arg in args]
    result = function(*args)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            for name, value in (slots or {}).items():
                setattr(result, name, value)
    for item in items or ():
        result.append(deepcopy(item, memo) if deep else item)
    for key, value in pairs or ():
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        result[key] = value
    return result

# Built-in functions over iterators and functions that are written in Python:
# the machine calls these in place of its own, so that what runs below them has
# frames like any other code.
import _eyewall

_missing = _eyewall.missing


# What CPython makes room for before it goes through the items.
_sized = ("list", "tuple", "bytes", "extend", "join")


def _hint(items):
    """Asks for a length as CPython does, to no end: but it can be seen."""
    for name in ("__len__", "__length_hint__"):
        method = getattr(type(items), name, None)
        if method is None:
            continue
        try:
            if name == "__len__":
                len(items)
                return
            length = method(items)
        except TypeError:
            continue
        if length is not NotImplemented and not isinstance(length, int):
            raise TypeError(f"__length_hint__ must be an integer, not {type(length).__name__}")
        if length is not NotImplemented and length < 0:
            raise ValueError("__length_hint__() should return >= 0")


def collect(fn, index, /, *args, **keywords):
    items = _missing
    try:
        items = iter(args[index])
    except TypeError:
        if fn.__name__ != "join":
            raise
    if items is _missing:
        raise TypeError("can only join an iterable")
    if fn.__name__ in _sized:
        _hint(args[index])
    items = [item for item in items]
    return fn(*args[:index], items, *args[index + 1:], **keywords)


def extend(target, items):
    iterator = iter(items)
    _hint(items)
    for item in iterator:
        target.append(item)


def contains(items, wanted):
    iterator = _missing
    try:
        iterator = iter(items)
    except TypeError:
        pass
    if iterator is _missing:
        raise TypeError(f"argument of type '{type(items).__name__}' is not iterable")
    for item in iterator:
        if item is wanted or item == wanted:
            return True
    return False


def unpack(items, count, registers):
    taken = []
    for item in items:
        if len(taken) == count:
            raise ValueError(f"too many values to unpack (expected {count})")
        taken.append(item)
    if len(taken) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(taken)})")
    _eyewall.store(registers, taken)


def any(iterable, /):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True


def sum(iterable, /, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    total = start
    for item in iterable:
        total = total + item
    return total


def _extreme(name, better, args, key, default):
    if not args:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    if len(args) > 1:
        if default is not _missing:
            raise TypeError(f"Cannot specify a default for {name}() with multiple positional arguments")
        items = args
    else:
        items = args[0]
    best = best_key = _missing
    for item in items:
        rank = item if key is None else key(item)
        if best_key is _missing or better(rank, best_key):
            best, best_key = item, rank
    if best is _missing:
        if default is _missing:
            raise ValueError(f"{name}() arg is an empty sequence")
        return default
    return best


def min(*args, key=None, default=_missing):
    return _extreme("min", lambda a, b: a < b, args, key, default)


def max(*args, key=None, default=_missing):
    return _extreme("max", lambda a, b: a > b, args, key, default)


def sorted(*args, key=None, reverse=False):
    if len(args) != 1:
        raise TypeError(f"sorted expected 1 argument, got {len(args)}")
    iterator = iter(args[0])
    _hint(args[0])
    items = [item for item in iterator]
    if key is None:
        items.sort(reverse=reverse)
    else:
        _eyewall.sort(items, [key(item) for item in items], reverse)
    return items


def list_sort(self, /, *, key=None, reverse=False):
    items = self[:]
    if key is None:
        items.sort(reverse=reverse)
        self[:] = items
        return
    self.clear()
    try:
        _eyewall.sort(items, [key(item) for item in items], reverse)
    finally:
        if self:
            self[:] = items
            raise ValueError("list modified during sort")
        self[:] = items


def _map(function, iterable):
    for item in iterable:
        try:
            item = function(item)
        except StopIteration:
            return
        yield item


def _map_many(function, iterators):
    while True:
        args = []
        for iterator in iterators:
            item = next(iterator, _missing)
            if item is _missing:
                return
            args.append(item)
        try:
            item = function(*args)
        except StopIteration:
            return
        yield item


def map(function, iterable, /, *more):
    if more:
        return _eyewall.wrap("map", _map_many(function, [iter(i) for i in (iterable, *more)]))
    return _eyewall.wrap("map", _map(function, iter(iterable)))


def _filter(function, iterable):
    for item in iterable:
        try:
            passes = item if function is None else function(item)
            if not passes:
                continue
        except StopIteration:
            return
        yield item


def filter(function, iterable, /):
    return _eyewall.wrap("filter", _filter(function, iter(iterable)))


def _enumerate(iterable, start):
    for item in iterable:
        yield start, item
        start += 1


def enumerate(iterable, start=0):
    return _eyewall.wrap("enumerate", _enumerate(iter(iterable), start))


def _zip(iterators, strict):
    if not iterators:
        return
    while True:
        items = []
        for number, iterator in _enumerate(iterators, 1):
            item = next(iterator, _missing)
            if item is _missing:
                if not strict:
                    return
                if number > 1:
                    plural = " " if number == 2 else "s 1-"
                    raise ValueError(f"zip() argument {number} is shorter than argument{plural}{number - 1}")
                for number, iterator in _enumerate(iterators[1:], 2):
                    if next(iterator, _missing) is not _missing:
                        plural = " " if number == 2 else "s 1-"
                        raise ValueError(f"zip() argument {number} is longer than argument{plural}{number - 1}")
                return
            items.append(item)
        yield tuple(items)


def zip(*iterables, strict=False):
    return _eyewall.wrap("zip", _zip([iter(iterable) for iterable in iterables], strict))


async def anext_default(iterator, default):
    try:
        return await iterator.__anext__()
    except StopAsyncIteration:
        return default

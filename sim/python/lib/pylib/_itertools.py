# The iterators of itertools where what they stand on runs Python code, as
# generators: see _prelude.
import itertools
from _eyewall import missing as _missing, wrap as _wrap


def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def chain(*iterables):
    return _wrap(itertools.chain, _chain(iterables))


def chain_from(cls, iterable, /):
    return _wrap(cls, _chain(iter(iterable)))


def _cycle(iterator):
    saved = []
    for item in iterator:
        saved.append(item)
        yield item
    while saved:
        for item in saved:
            yield item


def cycle(iterable, /):
    return _wrap(itertools.cycle, _cycle(iter(iterable)))


def _islice(iterator, start, stop, step):
    at = 0
    wanted = start
    while stop is None or at < stop or at < wanted:
        item = next(iterator, _missing)
        if item is _missing:
            return
        at += 1
        if at > wanted:
            wanted += step
            if stop is not None and wanted > stop:
                wanted = stop
            yield item


def islice(iterable, /, *bounds):
    # The arguments are judged by the class itself.
    itertools.islice((), *bounds)
    start, stop, step = 0, None, 1
    if len(bounds) == 1:
        stop, = bounds
    elif len(bounds) == 2:
        start, stop = bounds
    else:
        start, stop, step = bounds
    return _wrap(itertools.islice, _islice(iter(iterable), start or 0, stop, step or 1))


def _compress(data, selectors):
    while True:
        item = next(data, _missing)
        if item is _missing:
            return
        wanted = next(selectors, _missing)
        if wanted is _missing:
            return
        if wanted:
            yield item


def compress(data, selectors):
    return _wrap(itertools.compress, _compress(iter(data), iter(selectors)))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


def dropwhile(predicate, iterable, /):
    return _wrap(itertools.dropwhile, _dropwhile(predicate, iter(iterable)))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


def takewhile(predicate, iterable, /):
    return _wrap(itertools.takewhile, _takewhile(predicate, iter(iterable)))


def _filterfalse(function, iterator):
    for item in iterator:
        if not (item if function is None else function(item)):
            yield item


def filterfalse(function, iterable, /):
    return _wrap(itertools.filterfalse, _filterfalse(function, iter(iterable)))


def _starmap(function, iterator):
    for args in iterator:
        yield function(*args)


def starmap(function, iterable, /):
    return _wrap(itertools.starmap, _starmap(function, iter(iterable)))


def _pairwise(iterator):
    for before in iterator:
        for item in iterator:
            yield before, item
            before = item


def pairwise(iterable, /):
    return _wrap(itertools.pairwise, _pairwise(iter(iterable)))


def _accumulate(iterator, func, initial):
    if initial is None:
        for initial in iterator:
            break
        else:
            return
    yield initial
    for item in iterator:
        initial = initial + item if func is None else func(initial, item)
        yield initial


def accumulate(iterable, func=None, *, initial=None):
    return _wrap(itertools.accumulate, _accumulate(iter(iterable), func, initial))


def _zip_longest(iterators, fillvalue):
    live = len(iterators)
    while live:
        items = []
        for at, iterator in enumerate(iterators):
            item = fillvalue
            if iterator is not None:
                item = next(iterator, _missing)
                if item is _missing:
                    live -= 1
                    if not live:
                        return
                    iterators[at] = None
                    item = fillvalue
            items.append(item)
        yield tuple(items)


def zip_longest(*iterables, fillvalue=None):
    return _wrap(itertools.zip_longest, _zip_longest([iter(iterable) for iterable in iterables], fillvalue))


def _tee(iterator, link):
    # A link is an item and the next link; an empty one is filled by whoever comes first.
    while True:
        if not link:
            item = next(iterator, _missing)
            if item is _missing:
                return
            link += item, []
        item, link = link
        yield item


def tee(iterable, n=2, /):
    itertools.tee((), n)
    iterator = iter(iterable)
    first = []
    return tuple([_wrap(itertools._tee, _tee(iterator, first)) for _ in range(n)])


class _Groups:
    """What groupby and its groups share."""
    __slots__ = ("iterator", "key", "item", "at", "group")

    def __init__(self, iterator, key):
        self.iterator = iterator
        self.key = key
        self.item = self.at = _missing
        self.group = None

    def advance(self):
        item = next(self.iterator, _missing)
        if item is _missing:
            return False
        self.at = item if self.key is None else self.key(item)
        self.item = item
        return True

    def members(self, number, key):
        while self.group == number:
            if self.item is _missing and not self.advance():
                return
            if not (key is self.at or key == self.at):
                return
            item = self.item
            self.item = _missing
            yield item


def _groupby(groups):
    wanted = _missing
    number = 0
    while True:
        groups.group = None
        while groups.at is _missing or wanted is not _missing and (wanted is groups.at or wanted == groups.at):
            if not groups.advance():
                return
        wanted = groups.at
        number += 1
        groups.group = number
        yield wanted, _wrap(itertools._grouper, groups.members(number, wanted))


def groupby(iterable, key=None):
    return _wrap(itertools.groupby, _groupby(_Groups(iter(iterable), key)))

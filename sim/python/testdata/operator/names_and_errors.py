# operator: what the getters and callers show, refuse and return, and the names of all functions.
import operator as o


def tried(call):
    try:
        return repr(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for call in [lambda: o.itemgetter(), lambda: o.itemgetter(1), lambda: o.itemgetter(1, "a"), lambda: o.itemgetter(1)([1]), lambda: o.itemgetter(1)(),
             lambda: o.attrgetter("a.b"), lambda: o.attrgetter(), lambda: o.attrgetter(5), lambda: o.attrgetter("real", "imag")(5), lambda: o.methodcaller("f", 1, a=2),
             lambda: o.methodcaller(), lambda: o.methodcaller(5), lambda: o.methodcaller("upper")("a"), lambda: o.methodcaller("upper")(), lambda: o.add(1),
             lambda: o.add(1, "a"), lambda: o.concat(1, 2), lambda: o.concat([1], [2]), lambda: o.concat([1], (2,)), lambda: o.countOf([1, 2, 1], 1),
             lambda: o.indexOf([1, 2], 2), lambda: o.indexOf([1, 2], 3), lambda: o.length_hint([1]), lambda: o.length_hint(5), lambda: o.length_hint(5, 3),
             lambda: o.length_hint(iter([1, 2])), lambda: o.length_hint(5, "a"), lambda: o.index(1.5), lambda: o.is_not(1, 2), lambda: o.truth([]), lambda: o.not_(1),
             lambda: o.iadd([1], [2]), lambda: o.iconcat([1], [2]), lambda: o.iconcat(1, 2), lambda: o.call(max, 1, 2), lambda: o.call(), lambda: o.setitem([1], 0, 2),
             lambda: o.delitem([1], 0), lambda: o.getitem([1], 5), lambda: o.contains([1], 1), lambda: o.pow(2, 3), lambda: o.matmul(1, 2), lambda: o.imatmul(1, 2),
             lambda: o.lt(1, "a"), lambda: o.add, lambda: o.itemgetter, lambda: o.inv(5), lambda: o.ilshift(1, 2), lambda: o.itemgetter(slice(1, 3))("abcd"),
             lambda: o.itemgetter("a")({"a": 1}), lambda: o.attrgetter("x.y")(5), lambda: o.itemgetter(0)(5), lambda: o.itemgetter(1)([1], 2), lambda: o.__add__(1, 2),
             lambda: o.and_(6, 3), lambda: o.abs(-3), lambda: sorted(o.__all__), lambda: o.add.__module__, lambda: o.itemgetter.__name__, lambda: o.itemgetter.__module__]:
    print(tried(call))

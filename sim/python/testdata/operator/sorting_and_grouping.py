# operator with sorted, groupby, reduce and map in place of lambdas.
import operator
from functools import reduce
from itertools import accumulate, groupby, starmap

staff = [("ann", "dev", 30), ("bob", "ops", 25), ("cyd", "dev", 25), ("dan", "ops", 41)]
print(sorted(staff, key=operator.itemgetter(2, 0)), max(staff, key=operator.itemgetter(2)))
for job, people in groupby(sorted(staff, key=operator.itemgetter(1)), key=operator.itemgetter(1)):
    print(job, [name for name, *_ in people])
print(reduce(operator.mul, range(1, 7)), reduce(operator.or_, [1, 2, 8]), reduce(operator.getitem, ["a", 1, "b"], {"a": [0, {"b": "deep"}]}), list(accumulate([1, 2, 3], operator.sub)))
print(list(map(operator.add, [1, 2], [10, 20])), list(starmap(operator.pow, [(2, 3), (3, 2)])), list(map(operator.not_, [0, 1])), sum(map(operator.mul, [1, 2, 3], [4, 5, 6])))
print(list(map(operator.methodcaller("replace", "a", "b"), ["aa", "ca"])), list(map(operator.attrgetter("real"), [1, 2.5])), all(map(operator.lt, [1, 2], [2, 3])), any(map(operator.is_, [None], [None])))
OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "<": operator.lt, "in": lambda a, b: operator.contains(b, a)}


def rpn(text):
    stack = []
    for word in text.split():
        if word in OPERATORS:
            b = stack.pop()
            stack[-1] = OPERATORS[word](stack[-1], b)
        else:
            stack.append(float(word) if "." in word else int(word))
    return stack


print([rpn(t) for t in ("1 2 + 3 *", "7 2 //", "7 2 /", "1 2 3", "0.5 4 *", "3 4 <")])
for bad in ("1 +", "1 0 /"):
    try:
        print(rpn(bad))
    except (IndexError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print(operator.itemgetter(slice(0, 2))([1, 2, 3]), operator.itemgetter("x", "y")({"x": 1, "y": 2}), [f.__name__ for f in (operator.add, operator.itemgetter, operator.not_)])

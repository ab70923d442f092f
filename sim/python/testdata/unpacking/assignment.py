# Unpacking on the left: nesting, stars, swaps, and any iterable.
a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = [3, 4], 5
[d, [e, f]] = "x", "yz"
print(a, b, c, d, e, f)
first, *middle, last = range(6)
print(first, middle, last)
*start, end = "ab"
head, *tail = [1]
print(start, end, head, tail)
(x, *y), *z = [[1, 2, 3], 4, 5]
print(x, y, z)
*all_of_it, = "abc"
print(all_of_it)
k, v = {"one": 1, "two": 2}
print(k, v)
for i, (name, *scores) in enumerate([("a", 1, 2), ("b",), ("c", 3)]):
    print(i, name, scores)
a = b = c = 7
print(a, b, c)
i = [0, 0]
n, i[0], i[n] = 1, "zero", "one"
print(i)


class Target:
    pass


t = Target()
t.x, t.y = 1, [2]
t.y[0], t.z = "changed", t.x
print(t.x, t.y, t.z)
def f(): return 1, 2, 3
p, _, q = f()
print(p, q, f())
for x, y in zip("ab", [1, 2]): print(x, y, end="; ")
print()
one, = [1]
print(one)
x = 1,
print(x, (1,), (1), ())
for attempt in (
    lambda: exec_pair([1]), lambda: exec_pair([1, 2, 3]), lambda: exec_pair(5),
    lambda: exec_star([]), lambda: exec_star([1]), lambda: exec_pair("abc"), lambda: exec_pair(x for x in [1]),
):
    def exec_pair(value):
        a, b = value

    def exec_star(value):
        a, *b, c = value
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(error)

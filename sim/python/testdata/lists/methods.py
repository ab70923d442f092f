# Every list method, and identity against copies.
a = [3, 1, 2]
a.append(4); a.extend("xy"); a.insert(1, "in"); a.insert(-1, "before last"); a.insert(100, "end"); a.insert(-100, "start")
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("in")
print(a, a.index("x"), a.count(1), 4 in a)
a.reverse(); print(a)
b = a.copy(); c = a
c.append("shared"); print(a == c, a is c, a == b, b)
n = [5, 2, 9, 2]
print(n.sort(), n, n.sort(reverse=True), n)
n.clear(); print(n, bool(n), [] == n, [[]] * 2)
grid = [[0] * 2] * 2
grid[0][0] = 1; print(grid)
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1; print(grid)
print([1, 2] + [3], [1, 2] * 2, 2 * [0], [1, 2] == [1, 2.0], [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9])
print([1, [2, [3]]], [None, True, 1.5, "s", b"b"], list("abc"), list({"k": 1}), list((1, 2)), list(range(3)))
loop = [1]
loop.append(loop); print(loop, loop[1][1][0])
print([1, 2, 3].index(2, 1), [1, 2, 1].index(1, 1), [5, 6, 7].index(7, -1))
m = [1, 2, 3, 4]
for x in m:
    if x == 2: m.remove(x)
print(m)
m = [1, 2]
for x in m:
    if len(m) < 6: m.append(x * 10)
print(m)
print(m[0], m[-1], m[1:3], sum(m), min(m), max(m), sorted(m, reverse=True), list(reversed(m)), list(enumerate(m))[:2])
del m[0]; del m[-2:]; print(m)
m += (9,); m *= 2; print(m)
def change(items): items.append("changed"); items = ["rebound"]
change(m); print(m)
for attempt in (lambda: m.index("no"), lambda: m.remove("no"), lambda: [].pop(), lambda: m.sort(), lambda: m + (1,), lambda: m[99], lambda: m.insert("a", 1), lambda: m.pop("a"), lambda: m.extend(5), lambda: m.index(1, 2, 3, 4), lambda: m.sort(5), lambda: m < 5, lambda: hash(m), lambda: m.sort(key=len)):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)

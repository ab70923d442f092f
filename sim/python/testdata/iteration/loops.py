# for and while with else, break, continue, nesting, and odd targets.
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print("are prime")
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("collatz", steps)
while True:
    steps -= 1
    if steps % 2:
        continue
    if steps < 100:
        break
else:
    print("never")
print(steps)
for i in []:
    print("never")
else:
    print("else of an empty loop")
box = {"k": None}
for box["k"] in range(3):
    pass
print(box)


class Holder:
    pass


for Holder.attribute in "xyz":
    pass
print(Holder.attribute)
items = [0, 0, 0]
for items[1] in (5, 6): pass
print(items)
for (a, b), c in [((1, 2), 3), ("xy", "z")]: print(a, b, c, end="; ")
print()
for x in 1, 2, 3: print(x, end=" ")
for i, ch in enumerate("ab"): print(i, ch, end=" ")
print()
count = 0
while count < 3: count += 1
print(count, x)


def find(matrix, wanted):
    for r, row in enumerate(matrix):
        for c, value in enumerate(row):
            if value == wanted:
                return r, c


print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
for i in range(3):
    try:
        if i == 1: continue
        print("body", i, end=" ")
    finally:
        print("finally", i, end=" ")
print()
total = 0
for i in range(10):
    if i % 3 == 0: continue
    for j in range(i):
        if j == 4: break
        total += j
    else:
        total += 100
print(total)
pass; print("semicolons"); x = 1; print(x)
if x: print("one line if")
elif not x: print("no")
else: print("no")
lst = [1, 2, 3]
while lst and (last := lst.pop()): print(last, end=" ")
print(lst)

# Ranges are fixed when they are made; loops with else over them.
limit = 3
r = range(limit)
limit = 10
print(list(r), limit)
for i in range(3):
    print(i, end=" ")
    i += 10
print("|", i)
items = list("abcdef")
for i in range(len(items) - 1, -1, -2):
    del items[i]
print(items)
for i in range(len(items)):
    items.append(items[i].upper())
print(items)
for n in range(2, 12):
    for d in range(2, int(n ** 0.5) + 1):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
total = 0
for i in range(0, 100, 7):
    if i % 2:
        continue
    total += i
print(total, sum(range(0, 100, 14)))
for i in range(0):
    print("never")
else:
    print("i is still", i)
outer = [(i, j) for i in range(3) for j in range(i, 3) if i != j]
print(outer, [list(range(i)) for i in range(4)], sum(len(range(i)) for i in range(5)))
temps = {c: c * 9 / 5 + 32 for c in range(-40, 101, 35)}
print(temps)
it = iter(range(5))
for x in it:
    print(x, next(it, None), end="; ")
print()

# Backtracking with generators: permutations, subsets, queens, partitions.
def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def subsets(items):
    if not items:
        yield ()
        return
    for rest in subsets(items[1:]):
        yield rest
        yield (items[0],) + rest


def queens(n, row=0, columns=()):
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, row + 1, columns + (column,))


def partitions(n, largest=None):
    largest = largest or n
    if n == 0:
        yield []
        return
    for first in range(min(n, largest), 0, -1):
        for rest in partitions(n - first, first):
            yield [first] + rest


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


print(["".join(p) for p in permutations(list("abc"))])
print(list(subsets("xyz")))
solutions = list(queens(6))
print(len(solutions), solutions[0])
for column in next(queens(8)):
    print("." * column + "Q" + "." * (7 - column))
print([p for p in partitions(5)], sum(1 for _ in partitions(15)))
for p in primes():
    if p > 50:
        break
    print(p, end=" ")
print()

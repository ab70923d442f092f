def sieve(n):
    prime = [True] * (n + 1)
    found = []
    for i in range(2, n + 1):
        if prime[i]:
            found.append(i)
            for j in range(i * i, n + 1, i):
                prime[j] = False
    return found


def table(n):
    squares = {}
    for i in range(n):
        squares[i] = i * i
    total = 0
    for i in range(n):
        if i in squares:
            total += squares[i] % 10
    return total


def words(n):
    names = ["read", "write", "accept", "close", "poll", "wait", "send"]
    counts = {}
    for i in range(n):
        name = names[i % len(names)]
        if name in counts:
            counts[name] += 1
        else:
            counts[name] = 1
    return counts


def sort(n):
    items = [(i * 7919) % 10007 for i in range(n)]
    pairs = [(x % 100, x) for x in sorted(items)]
    return sorted(pairs)[n // 2]


print(len(sieve(400000)))
print(table(300000))
print(words(300000))
print(sort(60000))

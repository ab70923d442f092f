def count(n):
    total = 0
    for i in range(n):
        for j in range(n):
            total += (i * j + 1) % 7
    return total


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


print(count(1300))
print(collatz(10000))

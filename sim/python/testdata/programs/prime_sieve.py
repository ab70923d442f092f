# Primes four ways, factors, perfect numbers, Goldbach pairs.
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for p in range(2, int(n ** 0.5) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, flag in enumerate(flags) if flag]


def lazy():
    composites, n = {}, 2
    while True:
        if n in composites:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        else:
            yield n
            composites[n * n] = [n]
        n += 1


def factors(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1 if p == 2 else 2
    if n > 1:
        out[n] = 1
    return out


primes = sieve(200)
print(primes, len(sieve(10000)))
print([p for p, _ in zip(lazy(), range(15))], [n for n in range(2, 40) if all(n % d for d in range(2, n))])
for n in (1, 2, 60, 97, 1001, 2 ** 20, 999999, 600851475143):
    print(n, "=", " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in factors(n).items()) or "1")
print([n for n in range(2, 9000) if sum(d + (n // d if d * d < n and d > 1 else 0) for d in range(1, int(n ** 0.5) + 1) if n % d == 0) == n])
known = set(primes)
print({n: next((p, n - p) for p in primes if n - p in known) for n in range(4, 40, 4)})
print([(p, p + 2) for p in primes if p + 2 in known][:8], [2 ** p - 1 for p in primes[:8] if len(factors(2 ** p - 1)) == 1])


def totient(n):
    for p in factors(n):
        n -= n // p
    return n


print([totient(n) for n in range(1, 21)], sum(1 for p in primes if p % 4 == 1), max(b - a for a, b in zip(primes, primes[1:])))

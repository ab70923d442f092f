# Integers without limit: factorials, powers, roots, division, shifts.
import math

f = 1
for n in range(1, 41):
    f *= n
print(f)
print(2 ** 200, -(3 ** 100), 10 ** 50 // 7, 10 ** 50 % 7, -10 ** 50 // 7, -10 ** 50 % 7)
print(divmod(10 ** 40, -(10 ** 18 + 9)), (2 ** 127 - 1) * (2 ** 89 - 1))
print(hex(2 ** 100), bin(2 ** 70 + 1), oct(10 ** 25), int("123456789" * 5), int("f" * 30, 16))
print((1 << 100) >> 90, (1 << 100) | 1, (1 << 100) - 1 & 0xFF, ~(1 << 70), -(1 << 70) >> 68, (1 << 65) ^ (1 << 64), -(1 << 80) & 0xFFFFFFFFFFFFFFFFFFFF, -1 << 64)
print(math.isqrt(10 ** 60 + 5), math.gcd(2 ** 100, 6 ** 50), pow(7, 10 ** 30, 10 ** 9 + 7), pow(3, -1, 10 ** 20 + 39), math.factorial(25), math.comb(100, 50), math.perm(20, 10))
print(10 ** 30 == 10.0 ** 30, 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 2 ** 1000 / 2 ** 998, float(2 ** 70), 10 ** 22 / 3, int(1e25), round(10 ** 25 + 5, -1))
print(len(str(3 ** 1000)), sum(int(d) for d in str(2 ** 1000)), str(7 ** 77)[:20], f"{2 ** 90:,}", f"{10 ** 30:e}", f"{2 ** 70:x}", "%d" % 2 ** 70)
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a.bit_length(), a % 1000, (2 ** 70).bit_length(), hash(2 ** 100), hash(-(2 ** 61)))


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


g, x, y = egcd(123456789012345678901234567890, 987654321098765432109876543210)
print(g, x, y)


def probably_prime(n):
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([p for p in (61, 89, 97, 107, 127) if probably_prime(2 ** p - 1)])
print((2 ** 64).to_bytes(9, "little"), int.from_bytes(bytes(range(20)), "big"), (-(2 ** 71)).to_bytes(9, "big", signed=True))
print(sorted([10 ** 20, -10 ** 20, 5, 2 ** 64, 0]), 10 ** 20 in {10 ** 20: 1}, str(10 ** 20) + "!", abs(-10 ** 20), -(10 ** 20), bool(10 ** 20))

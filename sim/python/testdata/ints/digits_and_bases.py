# Digits, bases, bits: conversions by hand checked against the built-ins.
def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    sign, n = ("-", -n) if n < 0 else ("", n)
    while True:
        n, d = divmod(n, base)
        out = digits[d] + out
        if not n:
            return sign + out


for n in (0, 7, 255, -10, 10 ** 20):
    print(n, [to_base(n, b) for b in (2, 3, 8, 16, 36)], all(int(to_base(n, b), b) == n for b in range(2, 37)))
print([n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))], [n for n in range(1, 300) if str(n) == str(n)[::-1] and bin(n)[2:] == bin(n)[:1:-1]])
print([f"{n:04b}" for n in range(6)], [bin(n).count("1") for n in range(16)], [n & -n for n in range(1, 9)], [n for n in range(1, 65) if n & (n - 1) == 0])


def bits(n):
    while n:
        low = n & -n
        yield low.bit_length() - 1
        n ^= low


print(list(bits(0b101101)), sum(1 << b for b in bits(1234)) == 1234)
def reverse_bits(n, width=8): return int(f"{n:0{width}b}"[::-1], 2)
print([reverse_bits(n) for n in (1, 2, 3, 200)], [n ^ n >> 1 for n in range(8)], hex(0xDEAD << 16 | 0xBEEF), 0xFF & ~0x0F, (0xABCD >> 4) & 0xF)
flags = {"read": 1, "write": 2, "exec": 4}
print([[name for name, bit in flags.items() if mode & bit] for mode in range(8)])
print(sum(map(int, str(2 ** 100))), len(str(9 ** 99)), int(str(123)[::-1]), "".join(sorted(str(3141592653))), [10 ** k for k in range(6)], str(12345)[1:-1], divmod(-17, 5), -17 // 5 * 5 + -17 % 5)


def isqrt(n):
    x = n
    while x * x > n:
        x = (x + n // x) // 2
    return x


print([isqrt(n) for n in (0, 1, 15, 16, 17, 10 ** 40)], isqrt(2 * 10 ** 60))
print([pow(3, e, 7) for e in range(8)], pow(2, 1000, 1000007), [(a, pow(a, -1, 11)) for a in (1, 2, 3)], 7 .__pow__(2))
def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10 - 2] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000: return ones[n // 100] + " hundred" + (" " + words(n % 100) if n % 100 else "")
    return words(n // 1000) + " thousand" + (" " + words(n % 1000) if n % 1000 else "")
print([words(n) for n in (0, 13, 42, 100, 999, 12345, 700001)])

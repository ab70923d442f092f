# Integers: every operator, division signs, shifts, bits, bases.
pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (6, 3)]
for a, b in pairs:
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a & b, a | b, a ^ b, a << 2, a >> 1, ~a, -a, +a)
print(2 ** 10, (-2) ** 3, 2 ** -1, 0 ** 0, pow(3, 4, 5), pow(3, -1, 7), pow(-3, 3, 10), -2 ** 2, 2 ** 3 ** 2)
print(0b1010, 0o17, 0xFf, 1_000_000, 0b_1, 0x_ff, 00, 0_0)
print(bin(10), oct(8), hex(255), bin(-5), hex(-255), bin(0), format(5, "08b"), f"{-5:b}")
print(int("42"), int("-7"), int(" 12\n"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b11", 0), int("0o17", 0), int("z", 36), int("11", 2), int("٣"), int(b"12"), int(3.99), int(-3.99), int(True), int())
print((5).bit_length(), (-5).bit_length(), (0).bit_length(), (7).bit_count(), (-255).bit_count(), (5).real, (5).imag, (5).numerator, (6).denominator, (5).conjugate(), (5).as_integer_ratio())
print(True + True, True * 5, False == 0, isinstance(True, int), -True, ~False, True & False, True | 2, True ^ True, type(True & True).__name__, type(True + 0).__name__)
print(abs(-5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(5), round(5, 2), sum(range(101)), min(3, -1), max([2, 9]))
print(1 < 2 <= 2 != 3, 5 == 5.0, 1 / 3, 10 / 5, 7 // 2.0, 7 % 2.5, 3 * 1.5, 10 ** 2.0, 4 ** 0.5, 1e3 + 1, 2 ** 0.5)
print(int.from_bytes(b"\x10\x00", "big"), (1024).to_bytes(4, "big"), (1).__add__(2), (1).__add__(2.5), (5).__floordiv__(2), (2).__pow__(5, 7), int.__name__)
print([n for n in range(-3, 4) if n & 1], [1 << n for n in range(8)], -1 >> 5, -8 >> 1, 1 << 0, 5 .__class__.__name__)
a = b = 256
print(a is b, hash(5), hash(-1), hash(2 ** 61), str(-0), +(-3), - -3, not 0, not 5, 3 and 5, 0 or "")

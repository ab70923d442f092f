# How floats print, round and compare.
for x in (0.0, -0.0, 1.0, 0.1, 0.1 + 0.2, 1 / 3, 100.0, 1e15, 1e16, 123456789012345678.0, 1e22, 1e23, 1.5e300, 1e-4, 0.0001, 1e-5, 1.23e-10, 5e-324, 1.7976931348623157e308, 2.5, 3.0e0, 1e100, 9007199254740993.0, float("inf"), float("-inf"), float("nan")):
    print(x, repr(x), str(-x), f"{x:g}", f"{x:.3e}", f"{x:10.4f}"[:40], f"{x:.17g}")
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(0.1234, 3), round(5.0), round(1e20), round(-1.25, 1), round(0.15, 1), round(25.0, -1))
print(int(1e10), int(-2.7), float("1e5"), float(" 3.5 "), float("1_0.5"), float("-inf"), float("Infinity"), float("nan") != float("nan"), float(), float(7), float("١.٥"))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 2 ** 0.5, 1e308 * 10, -1e308 * 10, 1e-320 / 10, 0.0 == -0.0, 5.0 % float("inf"), -5.0 % float("inf"), -1.0 % 1.0)
print((0.5).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p1"), (2.0).is_integer(), (2.5).is_integer(), (1.5).__floor__(), (3.7).__trunc__(), hash(1.5), hash(2.0), hash(float("inf")))
print(0.1 + 0.2 == 0.3, abs(-2.5), 1.0 == 1, 0.1 < 1, 2 ** 53 == 2.0 ** 53, 1e16 + 1, sum([0.1] * 10), max(1, 1.0), max(1.0, 1), min(-0.0, 0.0), 3 - 2.9)
print(.5, 5., 1e3, 1E-3, 1_0.0_1, 0e0, 1e0, 00.5, 1.0e+2, -1.5e-7, 1.e1)
print(1e16, 9999999999999998.0, 99999999999999990.0, 12345678.9, 0.00001234, 1.0e-7, 4.35, 2.0 ** 60, 1e21 + 1.5, 3.0 * 1.1, 0.7 * 100, 1.1 * 1.1, 4.1 - 4)
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf + 1, -inf < 0, nan < 1, nan == nan, min(nan, 1), max(1, nan), sorted([3.0, inf, -inf, 1]), inf // 1, 1 // inf, -1 // inf, inf > 10 ** 400)

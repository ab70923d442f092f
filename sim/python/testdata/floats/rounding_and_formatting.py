# Halfway cases and big and small values in every format.
values = [0.5, 1.5, 2.5, 0.125, 0.375, 1e-7, 123456.789, 999999.5, 9.995, 0.05, 1e15 + 0.3, 2 / 3, -0.4, 1e21, 12345678901234567890.0]
for v in values:
    print(v, "|", *(format(v, s) for s in (".0f", ".1f", ".2f", ".0e", ".2g", "g", ".6", ",.1f", "+.1%", "#.3g", "_.2f", "12.3e", "010.1f")))
for v in values:
    print(v, "|", *(round(v, n) for n in (-1, 0, 1, 2, 3)), round(v))
print([f"{10 ** n:g}" for n in range(0, 9)], [f"{10.0 ** -n:g}" for n in range(0, 7)], [str(10.0 ** n) for n in (14, 15, 16, 17)])
print([f"{n:.3}" for n in (1.0, 10.0, 100.0, 1000.0, 0.001, 1e-5)], [f"{n:.1}" for n in (0.15, 0.25, 15.0)])
print(f"{1e300:.2f}"[:30], len(f"{1e300:.2f}"), f"{5e-324:.3e}", f"{0.1:.55f}", f"{1e-10:.3f}", f"{-0.0:.1f}", f"{-0.001:.1f}", f"{-0.001:+.1f}")
print(f"{1:.2f} {10**17:.1f} {True:.1f} {7:e} {7:g} {123456789:g} {7:%}", f"{float('inf'):08.2f} {float('nan'):>8} {float('-inf'):+} {float('nan'):.1%} {float('inf'):F}")
total = 0.0
for _ in range(10):
    total += 0.1
print(total, round(total, 10), total == 1.0, 1 - total, f"{total:.20f}")
mean = sum([1.1, 2.2, 3.3]) / 3
print(mean, f"{mean:.2f}", 1.1 + 2.2, 3.3 - 1.1, 1.1 * 3, 0.1 * 3, 1e2 / 3, 22 / 7)


def sqrt(x):
    guess = x
    while abs(guess * guess - x) > 1e-12:
        guess = (guess + x / guess) / 2
        print(guess, end=" ")
    return guess


print(sqrt(2.0))

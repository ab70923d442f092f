# Assignment expressions, conditional expressions, chained comparison, truth.
import re

data = [3, 1, 4, 1, 5, 9, 2, 6]
if (n := len(data)) > 5:
    print("long", n)
while (item := data.pop()) != 5:
    print(item, end=" ")
print("stopped at", item, data)
print([half for x in range(8) if (half := x // 2) % 2], half)
print((a := 1, b := 2), a, b, (c := (d := 4) + 1), c, d)


def f(x):
    return (y := x * 2) + y


print(f(3), (lambda z: (w := z + 1) * w)(4))
for line in ("key=value", "nothing", "k=v"):
    if m := re.match(r"(\w+)=(\w+)", line):
        print(m[1], "->", m[2])
    elif (size := len(line)) > 3:
        print("no match,", size, "letters")
grade = lambda s: "A" if s > 90 else "B" if s > 80 else "C" if s > 70 else "F"
print([grade(s) for s in (95, 85, 75, 5)], "yes" if [] else "no", (1 if 0 else 2) + 3, 1 if True else 1 / 0)
x = 5
print(1 < x < 10, 1 < x > 3, 1 < x < 3 < 1 / 1, x == 5 != 6, 1 == 1.0 == True, not x == 5, not (x and 0), 3 > 2 == True, (3 > 2) == True, 1 in [1] == True)
print(0 or [] or "last", 1 and "two" and [3], None or 0, "" and 1, not "", not not "x", 0 == False, [] == False, "a" or 1 / 0, 0 and 1 / 0)
print([bool(v) for v in (0, 0.0, "", [], {}, (), set(), None, False, range(0), b"", 1, -1, "0", [0], " ", object(), f, float("nan"))])
print(x is x, None is None, [] is [], x is not None, "a" "b" is not None, 1 in {1: 2}, 2 not in (1, 3), "ell" in "hello", [1] in [[1], 2])
print(-2 ** 2, (-2) ** 2, 2 ** -1, not 1 + 1, 1 + 2 * 3 - 4 / 2, 7 // 2 * 2 + 7 % 2, 1 << 2 + 1, 5 & 3 | 4 ^ 1, ~1 + 2, 2 * 3 ** 2, -7 // 2, +-+5, 1 - -1, 10 - 2 - 3, 2 ** 2 ** 3, (1, 2) < (1, 3) and 5, 6 if 7 else 8 or 9, "x" * 2 + "y")
print(f"{(k := 10)} {k}", [k := k + i for i in range(3)], k, {(p := "key"): p}, max(q := [1, 2]), q)

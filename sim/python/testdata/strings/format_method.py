# str.format: fields, attributes, indexes, nesting, conversions.
class User:
    def __init__(self, name):
        self.name = name
        self.tags = ["x", "y"]


u = User("ada")
print("{} {} {}".format(1, "two", [3]), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2))
print("{0.name} {0.tags[1]} {u.name} {d[key]} {d[0]}".format(u, u=u, d={"key": "value", 0: "zero"}))
print("{:>8}|{:<8}|{:^8}|{:*^8}".format("r", "l", "c", "s"), "{:{}}|{:{w}.{p}f}".format("x", 4, 2.5, w=7, p=2))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}".format("q"), "{{}} {{{}}}".format(5))
print("{:d} {:x} {:#b} {:,} {:e} {:%} {:+}".format(10, 255, 5, 1234567, 12345.678, 0.25, 3))
print("{:08.3f} {:+08d} {:<+8.1f}| {: d} {:=+8}".format(3.14159, 42, 2.55, 7, 5))
print("{a[0]}{a[2]}".format(a=["p", "q", "r"]), "{0[name]}".format({"name": "n"}), "{:}".format(1))
print("{:.3} {:.10} {:10.3}|".format("abcdef", "abc", "abcdef"), "{:c}{:c}".format(72, 105), "{:5}|{:<5}|{:>5}".format(True, 1, "a"))
print("{x}".format_map({"x": 1}), "{0}{1}{0}".format(*"ab"), "{:s}".format("s"), "{:n}".format(1234))


class Default(dict):
    def __missing__(self, key):
        return f"<no {key}>"


print("{a} {b}".format_map(Default(a=1)))
for attempt in (
    lambda: "{}".format(), lambda: "{2}".format(1), lambda: "{a}".format(), lambda: "{0.x}".format(1), lambda: "{0[x]}".format({}), lambda: "{0[9]}".format([1]), lambda: "{} {0}".format(1), lambda: "{!x}".format(1),
    lambda: "{:d}".format("s"), lambda: "{".format(), lambda: "}".format(), lambda: "{0[".format([1]), lambda: "{!}".format(1), lambda: "{:{}}".format(1), lambda: "{a.b.c}".format(a=1), lambda: "{0[x]}".format([1]), lambda: "{!r".format(1), lambda: "{0!rr}".format(1), lambda: "{a b}".format(**{"a b": 1}) + 5,
):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)

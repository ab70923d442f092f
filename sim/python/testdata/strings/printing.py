# print: separators, ends, many types, nested containers and their reprs.
print()
print("a", "b", 1, None, True, 2.5, [1], (2,), {"k": "v"})
print("a", "b", sep="")
print("a", "b", sep=", ", end=".\n")
print(*range(5), sep="\n")
print(1, 2, sep=None, end=None)
print("no newline", end="")
print()
print([1.0, "s", b"b", None, True, (), [], {}, set(), frozenset(), range(3), ...])
print(["it's", 'say "hi"', "both ' and \"", "tab\t", "nl\n", "é", "\x00", "\\", "\u200b", "日本"])
print({"a": [1, {"b": (2, {3})}]}, ((1,), [2, [3, [4]]]), {1: {2: {3: {}}}})
print(str("s"), repr("s"), str(["s"]), repr(["s"]), str(1.0), repr(None), str(b"b"), [str], [print], type("x"))
print("multi\nline", "tab\there", "back\\slash", r"raw\n", "bell\\a")
print("%s" % ["x"], "{}".format(["x"]), f"{['x']}", "" + str(["x"]), "-".join(map(repr, ["x", 1])))
print(-0.0, 1e100, 1e-5, 10 ** 20, 0xff, 1_000, 0.1 + 0.2, 1 / 3, float("inf"), -float("nan"))
print(True, False, None, NotImplemented, Ellipsis, [True, None])


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class Multi:
    def __repr__(self):
        return "line one\nline two"


print(Both(), [Both()], (Both(),), {Both(): Both()}, f"{Both()} {Both()!r}", "%s %r" % (Both(), Both()))
print([Multi()], Multi())
print("wide: " + "=" * 60)
for row in [("name", "qty"), ("apple", 3), ("kiwi", 12)]:
    print("{:<8}{:>5}".format(*row))
print("x" * 3, "-" * 0, "ab" * 2, sep="|")
print(end="")
print("", "", sep="|")
print("last", flush=True)

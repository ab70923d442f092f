# find, count, startswith and their bounds; splitting and joining.
s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("at", 6, 9), s.rfind("at"), s.find("dog"), s.find(""), s.rfind(""))
print(s.index("cat"), s.count("at"), s.count("t", 3, 10), s.count(""), "aaaa".count("aa"))
print(s.startswith("the"), s.startswith(("a", "th")), s.startswith("cat", 4), s.endswith("mat"), s.endswith(("x", "at"), 0, 7))
print("cat" in s, "dog" not in s, "" in s)
print(s.split(), s.split("t"), s.split(" ", 2), s.rsplit(" ", 2), s.split(maxsplit=1))
print("  a  b ".split(), "  a  b ".split(" "), "".split(), "".split(","), "a,,b,".split(","), " x y ".rsplit(None, 1))
print("a\nb\r\nc\rd\x0be\u2028f".splitlines(), "a\nb\n".splitlines(True), "\n".splitlines(), "".splitlines())
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print(", ".join(["a", "b"]), "".join([]), "-".join("xyz"), "x".join(["one"]), "ab".join({"k": 1, "l": 2}))
print("a-b-c".replace("-", "+"), "aaa".replace("a", "b", 2), "abc".replace("", "."), "abc".replace("x", "y"), "aaa".replace("aa", ""))
print("prefix_x".removeprefix("prefix_"), "x.txt".removesuffix(".txt"), "x".removesuffix(""), "abc".removeprefix("z"))
print("xxhixx".strip("x"), "  hi\t\n".strip(), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\u3000wide\u2003".strip() + "|")
print("{}".join("abc"), "a" "b" * 2, 3 * "ab", "ab" * 0, "ab" * -1)
for attempt in (lambda: s.find(), lambda: s.find(5), lambda: s.startswith(5), lambda: s.startswith(["a"]), lambda: s.replace("a", 1), lambda: s.strip(5), lambda: "".join(["a", None])):
    try:
        attempt()
    except TypeError as error:
        print(error)

# re: match, search, fullmatch, groups, spans, flags.
import re

m = re.search(r"(\d+)-(\w+)", "id 42-abc end")
print(m, m.group(), m.group(0), m.group(1), m.group(1, 2), m.groups(), m.start(), m.end(2), m.span(1), m[2], m.string, m.pos, m.lastindex, m.re.pattern)
print(re.match(r"b", "abc"), re.match(r"a", "abc").group(), re.fullmatch(r"[a-c]+", "abc").span(), re.fullmatch(r"a", "ab"), bool(re.search("^b", "a\nb")), bool(re.search("^b", "a\nb", re.M)))
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "2024-03 x")
print(m.groupdict(), m["year"], m.group("month"), m.groups("none"), m.groupdict(""), m.lastgroup, m.span("day"), m.expand(r"\2/\1 \g<year>"))
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(\w)\d", "a1 b2"), re.findall("x*", "axb"), re.findall(r"", "ab"))
for m in re.finditer(r"[aeiou]", "education"):
    print(m.group(), m.start(), end=" ")
print()
print(re.search("ABC", "xabcx", re.I).group(), re.findall("a.b", "a\nb acb", re.S), re.findall(r"^\w", "ab\ncd", re.MULTILINE), re.search(r"""a  # first
    b+   # some b
    """, "abbb", re.VERBOSE).group(), repr(re.search("(?is)x.y", "X\nY").group()))
p = re.compile(r"(\w+)@(\w+)\.com", re.IGNORECASE)
print(p.pattern, p.groups, p.groupindex, p.search("Mail BOB@example.COM").groups(), p.match("  x@y.com", 2).group(), p.findall("a@b.com c@d.com"), p)
print(re.findall(r"\bcat\b", "cat concat cat."), re.findall(r"\Bcat", "concat"), re.findall(r"\s+|\S", "a b"), re.findall(r"[^\W\d_]+", "ab1_cd é"), re.findall(r"\w+", "naïve 日本 x_1"), re.findall(r"[一-龥]+", "你好 world 世界"))
print(re.findall(r"a{2,3}", "aaaaaa a aa"), re.findall(r"a{2,3}?", "aaaaa"), re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"(?:ab)+", "ababx"), re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)*", "aaa").group(1), re.match("", "x").span())
print(re.escape("a.b*c[d]"), re.match(r"\$\d+\.\d{2}$", "$12.50").group(), re.match(r"\.", "."), re.search(r"\\", "a\\b").start(), re.search("[]x]", "a]").group(), re.search(r"[\]\-^]", "-").group())
print(re.search(rb"\d+", b"ab12").group(), re.match(r"(?P<a>x)(?P<b>y)", "xy").groupdict(), bool(re.match("a", "b")), re.search(r"\Aab\Z", "ab"))
for pattern in ("(", "[a", "*a", "a**", "(?P<n>a)(?P<n>b)", "a{3,1}", ")", "(?P<1>a)", "\\"):
    try:
        re.compile(pattern)
        print(pattern, "compiles")
    except re.error as error:
        print(pattern, "->", error, error.pos)
for action in (lambda: m.group(5), lambda: m.group("x"), lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.search(5, "a")):
    try:
        action()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)

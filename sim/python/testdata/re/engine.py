# re: look-around, back-references, conditionals, atomic groups, positions, flags.
import re

CASES = [
    (r"(?<=\d)(?=(?:\d{3})+$)", "1234567 12"), (r"\b(\w)(\w)\2\1\b", "abba noon test"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' and \"x\""),
    (r"(<)?\w+(?(1)>|$)", "<a> b <c"), (r"(?>a+)b", "aaab aac"), (r"a++b|c*+d", "aab ccd"), (r"(?!foo)\w{3}", "foobar"), (r"(?<!a)b", "ab bb"),
    (r"(?i)straße|K", "STRAßE \u212a k"), (r"(?i:x)Y", "xY XY xy"), (r"^\w+$", "one\ntwo\n"), (r"(?m)^\w+$", "one\ntwo\n"), (r"x\Z", "x\n"),
    (r"(a*)*", "aab"), (r"(a|b*)+", "abba"), (r"(?:(a)|b)*", "abab"), (r"\b|\w+", "ab cd"), (r"x*?", "xx"), (r"[^\W\d]+", "a1é_ß2"), (r"\u00e9\x41\101", "éAA"),
    (r"(?s:.)\n(?-i:a)", "\n\na"), (r"[]\-a]+[^]]", "]-a]b"), (r"(\d+)(?:\.(\d+))?", "3.14 42"), (r"é\b", "café au"), (r"(?a:\w+)", "aé"), (r"a{,2}b|x{}|y{1,z}", "aab x{} y{1,z}"),
]
for pattern, text in CASES:
    found = list(re.finditer(pattern, text))
    print(ascii(pattern), [(ascii(m[0]), m.span(), m.groups(), m.lastindex) for m in found], re.split(pattern, text, maxsplit=2))
p = re.compile(r"^a|\bb", re.M)
print([m.span() for m in p.finditer("ab a\nab b", 1)], p.search("xb b", 1, 3), p.match("ba", 1), p.fullmatch("xbx", 1, 2), p.search("a", 5), p.findall("b b", -3, 100))
e = re.compile("é+")
m = e.search("日本éé語", 1)
print(m, m.start(), m.end(), m.pos, m.endpos, m.regs, m.string, e.sub("-", "éaéé"), [x.span() for x in e.finditer("éaéé日é")])
for flags in (0, re.I, re.I | re.M, re.A | re.S | re.X, re.NOFLAG):
    print(repr(flags), re.compile("a", flags), re.compile("a", flags).flags)
print(re.I | re.M == re.M | re.I, int(re.S), re.I & re.M, bool(re.I & re.I), re.I in (re.I | re.M), (re.I | re.X).name, isinstance(re.I, int), f"{re.M}")
print(re.compile("a") == re.compile("a"), re.compile("a") is re.compile("a"), re.compile("a") == re.compile(b"a"), len({re.compile("a"), re.compile("a", re.I)}))
print(re.match(rb"(\w+)\s(?P<n>\d)", b"ab 1").groupdict(), re.sub(rb"(a)", rb"<\1>", b"banana"), re.match(b"[\xe9]", b"\xe9"), re.findall(rb"\w", b"\xe9a"))
BAD = ["(?P=x)", "(?P<a", "(?<=a*)b", "(?z)", "a(?i)b", "(?i-i:a)", "(?P<a>b)(?P<a>c)", r"\8", r"(\1)", r"[\d-z]", "[z-a]", "a{2}{3}", "(?(1)a|b|c)", "(?(x)a)", "(?#", "(?", "(?P", r"\x1", r"\u12", r"\q", r"[\q]",
       "x\n(", "(?<x)", "(?P<2>a)", "(?L)a", "(?au:a)", r"\400", "a**", "(?:a", "[", "[a-", "(?(0)a)", "(?-", "(?i", "(?i-", "a{3,2}", "a{99999999999}"]
for pattern in BAD:
    try:
        print(ascii(pattern), re.compile(pattern))
    except (re.error, OverflowError) as error:
        print(ascii(pattern), type(error).__name__, error, getattr(error, "msg", None), getattr(error, "pos", None), getattr(error, "lineno", None), getattr(error, "colno", None))
for template in (r"\g<1>\g<0>\1", r"\g<n>", r"\g<x>", r"\g<9>", r"\3", r"\g<", r"\g<>", r"\g", r"\q", r"\x", r"\0\101", r"\n\\", "\\", r"\g<1 >", r"\.\-"):
    try:
        print(template, ascii(re.sub("(?P<n>a)", template, "bab")))
    except (re.error, IndexError) as error:
        print(template, type(error).__name__, error)
for action in (lambda: re.compile(re.compile("a"), re.I), lambda: re.compile(5), lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U), lambda: re.match("(a)", "a").group(2), lambda: re.match("a", "a")["x"], lambda: re.sub("a", 5, "a"), lambda: re.sub(b"a", "b", b"a"), lambda: re.search(b"a", "a"), lambda: re.search("a", None), lambda: re.Pattern(), lambda: re.match("a", "a").missing):
    try:
        print("no error", action())
    except Exception as error:
        print(type(error).__name__, error)
print(re.match(r"(a+)+$", "a" * 24), re.fullmatch("(?:a|b)*", "ab" * 5000).end(), re.error("m", "a\nb", 2), re.escape("a-b_c d\n"), re.escape(b"a.b"), re.Match[str], re.Pattern[bytes])

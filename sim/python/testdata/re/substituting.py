# re: sub, subn, split, and functions as replacements.
import re

print(re.sub(r"\d", "#", "a1b22"), re.sub(r"\d", "#", "a1b22", count=2), re.subn(r"\d+", "N", "1 2 3"), re.sub("x", "y", "none"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<a>\w)(?P<b>\w)", r"\g<b>\g<a>", "abcd"), re.sub("(a)", r"[\g<0>\g<1>0]", "banana"), re.sub("a", r"\\", "bab"), re.sub("b", "\\n", "abc"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "3 apples, 10 pears"), re.sub(r"[aeiou]", lambda m: m[0].upper(), "education", 3), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"([,;])", "a,b;c"), re.split(r"\s+", " lead and trail "), re.split(",", "a,b,c", maxsplit=1), re.split(r"(\d)", "a1b2"), re.split("", "ab"), re.split("x", "none"))
snake = lambda s: re.sub(r"([A-Z])", r"_\1", s).lower().lstrip("_")
camel = lambda s: re.sub(r"_(\w)", lambda m: m.group(1).upper(), s)
print(snake("someCamelCase"), camel("some_snake_case"), re.sub(r"\s+", " ", "  many   spaces\n here ").strip(), re.sub(r"<[^>]+>", "", "<b>bold</b> <i>it</i>"))
template = "Dear {name}, you owe {amount} {unknown}"
values = {"name": "Ada", "amount": 5}
print(re.sub(r"\{(\w+)\}", lambda m: str(values.get(m[1], m[0])), template))
log = """2024-01-05 ERROR disk full
2024-01-06 INFO started
2024-01-07 ERROR no route
bad line"""
pattern = re.compile(r"^(\d{4})-(\d\d)-(\d\d) (ERROR|INFO) (.*)$", re.M)
for y, mo, d, level, text in pattern.findall(log):
    print(f"{d}.{mo}.{y} {level:<5} {text}")
print(pattern.sub(r"\4: \5", log))
print([bool(re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", s)) for s in ("a@b.co", "a.b+c@d-e.org", "no at.com", "@x.y", "a@b")])
token = re.compile(r"\s*(?:(\d+\.?\d*)|(\w+)|(.))")
print([(m.lastindex, m.group(m.lastindex)) for m in token.finditer("x1 = 3.14 * (y + 42)")])
print(re.sub(rb"a", b"b", b"banana"), re.split(rb",", b"a,b"), re.compile("a").sub("b", "aaa", 1), re.purge())
for action in (lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.sub("a", 5, "a"), lambda: re.sub("a", "b", 5), lambda: re.sub("a", lambda m: 5, "a")):
    try:
        print("no error", action())
    except (re.error, IndexError, TypeError) as error:
        print(type(error).__name__, error)

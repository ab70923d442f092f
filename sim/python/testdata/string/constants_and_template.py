# string: constants, Template, capwords, Formatter.
import string

print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits)
print(string.punctuation, repr(string.whitespace), len(string.printable))
t = string.Template("$who likes ${what}s, costs $$5 and $other")
print(t.safe_substitute(who="Ada", what="cat"))
print(t.substitute(who="Bob", what="dog", other="more"), t.substitute({"who": 1, "what": 2}, other=3), t.template)
for text, values in (("$missing", {}), ("bad $ sign", {}), ("${open", {}), ("$", {})):
    try:
        string.Template(text).substitute(values)
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print(string.Template("bad $ sign $x").safe_substitute(x=1), string.capwords("hello  big WORLD"), string.capwords("a-b-c", "-"))
f = string.Formatter()
print(f.format("{0} {name:>5} {1!r}", 1, "x", name="n"), list(f.parse("a{b!r:c}d{}")), f.vformat("{x[0]}", (), {"x": [9]}))


class Loud(string.Formatter):
    def format_field(self, value, spec):
        return super().format_field(str(value).upper() if spec == "loud" else value, "" if spec == "loud" else spec)

    def get_value(self, key, args, kwargs):
        if isinstance(key, str) and key not in kwargs:
            return f"<{key}>"
        return super().get_value(key, args, kwargs)


print(Loud().format("{0:loud} {0} {nothing} {n:03d}", "abc", n=7))
counts = {c: 0 for c in string.ascii_lowercase}
for c in "Hello, World".lower():
    if c in string.ascii_lowercase:
        counts[c] += 1
print({c: n for c, n in counts.items() if n})
rot = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("hello".translate(rot), "hello".translate(rot).translate(rot), "a.b!c".translate(str.maketrans("", "", string.punctuation)))

# A tokenizer of a small language with named groups and positions.
import re
from collections import namedtuple

Token = namedtuple("Token", "kind value line column")
SPEC = [
    ("NUMBER", r"\d+(?:\.\d*)?"),
    ("STRING", r'"(?:[^"\\\n]|\\.)*"'),
    ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"==|!=|<=|>=|->|[-+*/%=<>(){},;]"),
    ("NEWLINE", r"\n"),
    ("COMMENT", r"#[^\n]*"),
    ("SKIP", r"[ \t]+"),
    ("BAD", r"."),
]
SCANNER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPEC))
KEYWORDS = {"if", "else", "fn"}


def tokens(source):
    line, start = 1, 0
    for m in SCANNER.finditer(source):
        kind, value = m.lastgroup, m.group()
        column = m.start() - start + 1
        if kind == "NEWLINE":
            line, start = line + 1, m.end()
        elif kind in ("SKIP", "COMMENT"):
            continue
        elif kind == "BAD":
            raise SyntaxError(f"unexpected {value!r} at {line}:{column}")
        else:
            if kind == "ID" and value in KEYWORDS:
                kind = value.upper()
            elif kind == "NUMBER":
                value = float(value) if "." in value else int(value)
            elif kind == "STRING":
                value = re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), value[1:-1])
            yield Token(kind, value, line, column)


source = '''fn area(w, h) -> w * h;  # a comment
if area(2, 3.5) >= 7 { print("yes \\"sir\\"\\n"); }
else x = y != 1.;
'''
for t in tokens(source):
    print(f"{t.line}:{t.column:<3} {t.kind:<7} {t.value!r}")
for bad in ("a = 1\nb = @", 'x = "open', "$"):
    try:
        print(len(list(tokens(bad))))
    except SyntaxError as error:
        print(error)
print(SCANNER.groups, list(SCANNER.groupindex)[:3], [m.span() for m in re.finditer(r"\b\w", "two words")])
markdown = "# Title\nSome *bold* and _thin_ and `code`.\n- one\n- two [link](http://x.y)"
for pattern, replacement in ((r"^# (.+)$", r"<h1>\1</h1>"), (r"\*(.+?)\*", r"<b>\1</b>"), (r"_(.+?)_", r"<i>\1</i>"), (r"`(.+?)`", r"<code>\1</code>"), (r"\[(.+?)\]\((.+?)\)", r'<a href="\2">\1</a>'), (r"^- (.+)$", r"<li>\1</li>")):
    markdown, n = re.subn(pattern, replacement, markdown, flags=re.M)
    print(n, end=" ")
print()
print(markdown)

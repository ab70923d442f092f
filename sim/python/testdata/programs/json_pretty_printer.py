# A JSON parser and pretty printer by hand, checked against the module.
import json


class Parser:
    def __init__(self, text):
        self.text, self.i = text, 0

    def fail(self, what):
        line = self.text.count("\n", 0, self.i) + 1
        raise ValueError(f"{what} at line {line}, offset {self.i}")

    def peek(self):
        while self.text[self.i:self.i + 1].isspace():
            self.i += 1
        return self.text[self.i:self.i + 1]

    def take(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}, found {self.peek()!r}")
        self.i += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return dict(self.items("{", "}", self.pair))
        if c == "[":
            return list(self.items("[", "]", self.value))
        if c == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return value
        start = self.i
        while self.text[self.i:self.i + 1] and self.text[self.i] in "+-.eE0123456789":
            self.i += 1
        word = self.text[start:self.i]
        if not word:
            self.fail("expected a value")
        return float(word) if any(c in word for c in ".eE") else int(word)

    def items(self, opening, closing, item):
        self.take(opening)
        if self.peek() != closing:
            yield item()
            while self.peek() == ",":
                self.i += 1
                yield item()
        self.take(closing)

    def pair(self):
        key = self.string()
        self.take(":")
        return key, self.value()

    def string(self):
        self.take('"')
        out = []
        while (c := self.text[self.i:self.i + 1]) != '"':
            if not c:
                self.fail("string is not closed")
            if c == "\\":
                self.i += 1
                c = self.text[self.i]
                if c == "u":
                    c = chr(int(self.text[self.i + 1:self.i + 5], 16))
                    self.i += 4
                else:
                    c = {"n": "\n", "t": "\t"}.get(c, c)
            out.append(c)
            self.i += 1
        self.i += 1
        return "".join(out)


def pretty(value, level=0):
    pad, end = "  " * (level + 1), "  " * level
    match value:
        case dict() if value:
            width = max(len(k) for k in value)
            return "{\n" + ",\n".join(f"{pad}{k!r:<{width + 2}}: {pretty(v, level + 1)}" for k, v in value.items()) + f"\n{end}}}"
        case list() if any(isinstance(v, (list, dict)) for v in value):
            return "[\n" + ",\n".join(pad + pretty(v, level + 1) for v in value) + f"\n{end}]"
        case list():
            return "[" + ", ".join(map(pretty, value)) + "]"
    return repr(value)


source = ' {"name": "caf\\u00e9 \\"x\\"", "numbers": [1, -2.5, 1e3, 0], "nested": {"empty": {}, "list": [], "deep": [[1, [2]], {"k": null}]},\n "ok": true, "no": false} '
parsed = Parser(source).value()
print(parsed == json.loads(source))
print(pretty(parsed))
for bad in ("", "[1, 2", '{"a" 1}', '{"a": }', '"open', "[1,\n\n ?]"):
    try:
        print(Parser(bad).value())
    except ValueError as error:
        print(repr(bad), error)

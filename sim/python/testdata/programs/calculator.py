# A tokenizer, a parser and an evaluator for arithmetic with variables.
import re

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(\*\*|[-+*/%^()=,]))")


class CalcError(Exception):
    pass


def tokenize(text):
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            raise CalcError(f"unexpected {text[position:].strip()[0]!r} at {position}")
        position = match.end()
        number, name, sign = match.groups()
        yield ("number", float(number) if "." in number else int(number)) if number else ("name", name) if name else ("sign", sign)
    yield "end", None


class Calculator:
    BINARY = {"+": (1, lambda a, b: a + b), "-": (1, lambda a, b: a - b), "*": (2, lambda a, b: a * b), "/": (2, lambda a, b: a / b), "%": (2, lambda a, b: a % b), "**": (4, lambda a, b: a ** b)}
    FUNCTIONS = {"max": max, "min": min, "abs": abs, "round": round}

    def __init__(self):
        self.variables = {"pi": 3.14159}

    def run(self, text):
        self.tokens = list(tokenize(text))
        if len(self.tokens) > 2 and self.tokens[0][0] == "name" and self.tokens[1] == ("sign", "="):
            name = self.next()[1]
            self.next()
            value = self.variables[name] = self.expression(0)
        else:
            value = self.expression(0)
        if self.tokens[0][0] != "end":
            raise CalcError(f"cannot go on at {self.tokens[0][1]!r}")
        return value

    def next(self):
        return self.tokens.pop(0)

    def expression(self, level):
        left = self.unary()
        while self.tokens[0][1] in self.BINARY and self.BINARY[self.tokens[0][1]][0] >= level:
            sign = self.next()[1]
            power, function = self.BINARY[sign]
            left = function(left, self.expression(power if sign == "**" else power + 1))
        return left

    def unary(self):
        kind, value = self.next()
        if (kind, value) == ("sign", "-"):
            return -self.expression(3)
        if kind == "number":
            return value
        if kind == "name":
            if self.tokens[0] == ("sign", "("):
                self.next()
                arguments = [self.expression(0)]
                while self.tokens[0] == ("sign", ","):
                    self.next()
                    arguments.append(self.expression(0))
                self.expect(")")
                return self.FUNCTIONS[value](*arguments)
            try:
                return self.variables[value]
            except KeyError:
                raise CalcError(f"unknown {value}") from None
        if (kind, value) == ("sign", "("):
            result = self.expression(0)
            self.expect(")")
            return result
        raise CalcError(f"expected a value, found {value!r}")

    def expect(self, sign):
        if self.next() != ("sign", sign):
            raise CalcError(f"expected {sign!r}")


calc = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "x = 10 / 4", "x * pi", "7 - 3 - 2", "17 % 5 * 2", "max(1, x, 2) + abs(-3)", "1 +", "2 $ 3", "(1", "y", "1 2", "1 / 0", "sin(1)", "10 ** 30", "--5", "round(2.567, 1)"):
    try:
        print(f"{line:<24} = {calc.run(line)}")
    except (CalcError, ArithmeticError, LookupError) as error:
        print(f"{line:<24} ! {type(error).__name__}: {error}")

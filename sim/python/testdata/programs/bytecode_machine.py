# A compiler and a stack machine for a tiny language.
import re


def compile_line(text):
    tokens = re.findall(r"\d+|\w+|==|<=|[-+*/<>()=:]", text)
    code = []

    def expression(level=0):
        levels = [("==", "<", ">", "<="), ("+", "-"), ("*", "/")]
        if level == len(levels):
            token = tokens.pop(0)
            if token == "(":
                expression()
                assert tokens.pop(0) == ")", "missing )"
            elif token == "-":
                expression(level)
                code.append(("NEG", None))
            elif token.isdigit():
                code.append(("PUSH", int(token)))
            else:
                code.append(("LOAD", token))
            return
        expression(level + 1)
        while tokens and tokens[0] in levels[level]:
            sign = tokens.pop(0)
            expression(level + 1)
            code.append(("OP", sign))
    if tokens[0] == "print":
        tokens.pop(0)
        expression()
        code.append(("PRINT", None))
    elif len(tokens) > 1 and tokens[1] == "=":
        name = tokens.pop(0)
        tokens.pop(0)
        expression()
        code.append(("STORE", name))
    else:
        raise SyntaxError(f"cannot compile {text!r}")
    if tokens:
        raise SyntaxError(f"left over: {tokens}")
    return code


def compile_program(source):
    code, blocks = [], []
    for line in source.strip().splitlines():
        line = line.strip()
        if line.startswith("while "):
            blocks.append((len(code), "while"))
            code += compile_line("print " + line[6:])[:-1] + [["JUMP_IF_FALSE", None]]
            blocks[-1] += (len(code) - 1,)
        elif line == "end":
            start, _, jump = blocks.pop()
            code.append(("JUMP", start))
            code[jump] = ("JUMP_IF_FALSE", len(code))
        else:
            code += compile_line(line)
    if blocks:
        raise SyntaxError("while without end")
    return code


def run(code, limit=10000):
    stack, names, pc, steps, out = [], {}, 0, 0, []
    operations = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "/": int.__floordiv__, "<": int.__lt__, ">": int.__gt__, "==": int.__eq__, "<=": int.__le__}
    while pc < len(code):
        steps += 1
        if steps > limit:
            raise TimeoutError(f"{limit} steps, pc {pc}, names {names}")
        operation, argument = code[pc]
        pc += 1
        match operation:
            case "PUSH":
                stack.append(argument)
            case "LOAD":
                stack.append(names[argument])
            case "STORE":
                names[argument] = stack.pop()
            case "NEG":
                stack.append(-stack.pop())
            case "OP":
                b, a = stack.pop(), stack.pop()
                stack.append(int(operations[argument](a, b)))
            case "PRINT":
                out.append(stack.pop())
            case "JUMP":
                pc = argument
            case "JUMP_IF_FALSE":
                if not stack.pop():
                    pc = argument
    return out, steps, names


source = """
n = 10
a = 0
b = 1
while n > 0
  print a
  t = a + b
  a = b
  b = t
  n = n - 1
end
print (1 + 2) * -3 - 10 / 4
print 1 + 1 == 2
"""
code = compile_program(source)
for i, (operation, argument) in enumerate(code):
    print(f"{i:>3} {operation:<14}{'' if argument is None else argument}")
print(run(code))
for bad in ("x", "print 1 2", "while 1", "print (1", "print y", "x = 1\nwhile x\nx = x + 1\nend", "print 1 / 0"):
    try:
        print(run(compile_program(bad), 50))
    except Exception as error:
        print(repr(bad), type(error).__name__, error)

"""Prints the syntax trees that CPython makes of Python sources.

Reads source files by the names on standard input and prints one line for each:
the tree with its positions, as dump_test.go writes it, or the error.
"""
import ast
import struct
import sys

LEFT_OUT = {"ctx", "kind", "type_comment", "type_ignores"}


def quoted(data):
    return '"' + "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in data) + '"'


def bits(number):
    return struct.pack(">d", number).hex()


def text(value):
    if isinstance(value, ast.AST):
        return node(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(text, value)) + "]"
    if value is None or value is ... or isinstance(value, bool):
        return str(value)
    if isinstance(value, int):
        return hex(value)
    if isinstance(value, float):
        return "f" + bits(value)
    if isinstance(value, complex):
        return "j" + bits(value.imag)
    if isinstance(value, bytes):
        return "b" + quoted(value)
    return quoted(value.encode("utf-8", "surrogatepass"))


def node(value):
    where = ""
    if hasattr(value, "lineno"):
        where = f"@{value.lineno}:{value.col_offset}-{value.end_lineno}:{value.end_col_offset}"
    fields = [f"{k}={text(v)}" for k, v in ast.iter_fields(value) if k not in LEFT_OUT]
    return type(value).__name__ + where + "(" + ", ".join(fields) + ")"


sys.setrecursionlimit(20000)
for name in sys.stdin.read().splitlines():
    with open(name, "rb") as file:
        source = file.read()
    try:
        tree = compile(source, name, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        print(node(tree))
    except SyntaxError as error:
        print(type(error).__name__, error)

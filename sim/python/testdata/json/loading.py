# json: loads of every kind, hooks, and errors with positions.
import io
import json

for text in ('{"a": 1, "b": [true, false, null]}', "[]", " 5 ", "-0", "1.50", "1e3", "1E-2", "-12.5e+2", '"text"', '"\\u00e9\\n\\t\\"\\\\\\/"', '"\\ud83d\\ude00"', "NaN", "Infinity", "-Infinity", "12345678901234567890123", '{"a": 1, "a": 2}', '["日本"]', "\n[1,\n2]\n", '{"": {}}', "0.1"):
    value = json.loads(text)
    print(repr(text), "->", repr(value), type(value).__name__)
print(json.loads(b'{"bytes": 1}'), json.load(io.StringIO("[1, 2]")), json.loads('{"x": 1.10}', parse_float=str), json.loads("[5]", parse_int=float), json.loads('{"a": 1, "b": 2}', object_pairs_hook=list), json.loads('[{"x": 1}, {"y": {"z": 2}}]', object_hook=lambda d: sorted(d.items())), json.loads("[NaN]", parse_constant=lambda c: f"<{c}>"))
bad = ["", "{", "[1,", "[1 2]", "{'a': 1}", '{"a" 1}', '{"a": }', '{"a": 1,}', "[1,]", "tru", "01", "1.", ".5", '"open', '"a\nb"', '"\\x"', '"\\u12"', "[1] x", "nul", "{1: 2}", "+1", '{"a": 1 "b": 2}', "'single'", "[1,\n 2,\n x]", '\ufeff[]', "-", "[", '{"a"']
for text in bad:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "->", error)
try:
    json.loads("[1,\n  oops]")
except ValueError as error:
    print(type(error).__name__, error.msg, error.pos, error.lineno, error.colno, repr(error.doc))
for value in (5, None, [1]):
    try:
        json.loads(value)
    except TypeError as error:
        print(error)
print(json.JSONDecoder().raw_decode("[1] tail"), json.JSONDecoder(strict=False).decode('"a\nb"'), issubclass(json.JSONDecodeError, ValueError))

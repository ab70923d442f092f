# json: dumps with every option, escapes, and what cannot be written.
import io
import json

data = {"name": "Ada", "n": 1, "f": 1.5, "t": True, "none": None, "list": [1, [2, []], {}], "nested": {"a": {"b": "c"}}, "é": "日本\n\t\"\\/\x01😀"}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps(data, indent=2, sort_keys=False))
print(json.dumps({"b": 1, "a": [1, 2]}, indent="--", sort_keys=True), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([1, 2], indent=0))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}), json.dumps((1, (2,))), json.dumps("text"), json.dumps(None), json.dumps([1e20, 1e16, 0.1, -0.0, 10 ** 25, 1e-7]))
print(json.dumps([float("nan"), float("inf"), float("-inf")]), json.dumps({"a": 1, "c": 2}, separators=(", ", " = ")), json.dumps("</script>\u2028\x7f"))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps([Point(1, 2), {3}], default=lambda o: vars(o) if isinstance(o, Point) else sorted(o)))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return [o.x, o.y]
        return super().default(o)


print(json.dumps({"p": Point(3, 4)}, cls=Encoder), Encoder(indent=1).encode([Point(5, 6)]), json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": 2}))
out = io.StringIO()
print(json.dump({"k": [1, 2]}, out), out.getvalue(), "".join(json.JSONEncoder().iterencode([1, {"a": "b"}])))
loop = []
loop.append(loop)
for action in (lambda: json.dumps({1, 2}), lambda: json.dumps(Point(1, 2)), lambda: json.dumps(loop), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(b"bytes"), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({"z": 1, 2: 3}, sort_keys=True), lambda: json.dumps(Point(1, 1), cls=Encoder, default=5) and json.dumps(len), lambda: json.dumps(...)):
    try:
        print("no error", action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(json.dumps({(1, 2): 3, "ok": 1}, skipkeys=True), json.loads(json.dumps(data)) == data)

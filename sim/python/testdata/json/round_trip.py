# JSON in programs: own types through hooks, patches, lines, settings.
import json
from datetime import date


class Money:
    def __init__(self, amount, unit):
        self.amount, self.unit = amount, unit

    def __eq__(self, other):
        return vars(self) == vars(other)

    def __repr__(self):
        return f"{self.amount} {self.unit}"


def encode(o):
    match o:
        case Money():
            return {"$money": [o.amount, o.unit]}
        case date():
            return {"$date": o.isoformat()}
        case set() | frozenset():
            return {"$set": sorted(o)}
        case bytes():
            return {"$hex": o.hex()}
    raise TypeError(f"cannot write {type(o).__name__}")


def decode(d):
    match d:
        case {"$money": [amount, unit]}:
            return Money(amount, unit)
        case {"$date": text}:
            return date.fromisoformat(text)
        case {"$set": items}:
            return set(items)
        case {"$hex": text}:
            return bytes.fromhex(text)
    return d


data = {"price": Money(5, "EUR"), "day": date(2024, 2, 29), "tags": {3, 1, 2}, "raw": b"\x00\xff", "plain": [1, None, "é"]}
text = json.dumps(data, default=encode)
print(text)
back = json.loads(text, object_hook=decode)
print(back, back == data)
try:
    json.dumps({"x": [object]}, default=encode)
except TypeError as error:
    print(error)
lines = '{"a": 1}\n{"a": 2, "b": [3]}\n\n{broken\n{"a": 4}\n'
total = 0
for number, line in enumerate(lines.splitlines(), 1):
    if line:
        try:
            total += json.loads(line)["a"]
        except json.JSONDecodeError as error:
            print("line", number, error.msg, error.colno)
print(total)


def patch(old, new):
    if not isinstance(new, dict):
        return new
    out = dict(old) if isinstance(old, dict) else {}
    for k, v in new.items():
        if v is None:
            out.pop(k, None)
        else:
            out[k] = patch(out.get(k), v)
    return out


print(json.dumps(patch(json.loads('{"a": {"x": 1, "y": 2}, "b": 3}'), json.loads('{"a": {"x": null, "z": [1]}, "b": {"c": 0}}'))))
stream, decoder, i, found = '{"n":1} [2,3]  "four" 5 null', json.JSONDecoder(), 0, []
while i < len(stream):
    if stream[i].isspace():
        i += 1
        continue
    value, i = decoder.raw_decode(stream, i)
    found.append(value)
print(found, json.loads(json.dumps({1: {2: 3}})), json.dumps(json.loads("[1.0, 1e2, -0.0, 100000000000000000000.5]")), json.dumps({"k": (1, 2)}) == json.dumps({"k": [1, 2]}))
print(json.dumps(True), json.dumps({True: False, None: 1.0}), json.dumps("\x7f\u00ff\ud83d\ude00"), json.dumps([[], {}, [[]], {"a": {}}], indent=1))

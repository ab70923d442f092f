# match on classes, attributes, mappings and built-in types.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Line:
    __match_args__ = ("start", "end")

    def __init__(self, start, end):
        self.start, self.end = start, end


def shape(s):
    match s:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return f"point {s.x},{s.y}"
        case Line(Point(x=a), end=Point(b, _)):
            return f"line over x {a}..{b}"
        case Line():
            return "other line"
        case int(n) | float(n):
            return f"number {n}"
        case str() as text if text:
            return f"text {text}"
        case str():
            return "no text"
        case [int(), str(s)]:
            return f"int and {s}"
        case bool() | list():
            return "never a bool, maybe a list"
    return "unknown"


for s in (Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2), Line(Point(1, 1), Point(9, 0)), Line(1, 2), 5, 2.5, True, "hi", "", [1, "one"], [1], {}, None):
    print(shape(s))


def event(e):
    match e:
        case {"type": "click", "pos": (x, y)}:
            return f"click {x} {y}"
        case {"type": "key", "code": int(code), **rest}:
            return f"key {code} and {rest}"
        case {"type": kind}:
            return f"some {kind}"
        case {}:
            return "mapping"
    return "no mapping"


for e in ({"type": "click", "pos": [1, 2], "more": 0}, {"type": "key", "code": 13, "shift": True}, {"type": "key", "code": "x"}, {}, {"a": 1}, [], "type"):
    print(event(e))
try:
    match 5:
        case int(a, b):
            pass
except TypeError as error:
    print(error)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
try:
    match Line(1, 2):
        case Line(1, start=2):
            pass
except TypeError as error:
    print(error)
try:
    match 5:
        case shape():
            pass
except TypeError as error:
    print(error)

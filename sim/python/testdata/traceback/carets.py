# Where the carets stand under the parts of a line that failed.
import traceback


class Thing:
    def __init__(self):
        self.items = {"a": [1, 2]}
        self.none = None

    def get(self, key):
        return self.items[key]

    def bad(self):
        raise ValueError("from bad")


def show(action):
    try:
        action()
    except Exception as error:
        lines = traceback.format_exception(error)
        print("".join(lines[2:]).replace(__file__, "program.py"), end="")


t = Thing()
x, y = 1, 0


def division(): return x + 5 / y * 2
def subscript(): return t.items["a"][5] + 1
def attribute(): return t.none.missing.deeper
def call(): return len([1], 2) + t.get("a")[0]
def chained(): return t.get("a")[0].bit_length().nothing()
def binary(): return "text" + 5
def long_one(): return (x + y) * (t.items["zz"] or [i for i in range(10)])
def unicode(): return "日本語" + t.items["中"] + "é"
def unpack(): a, b = t.get("a") + [3]
def method(): t.bad()
def compare(): return 1 < 2 < "3"
def unary(): return -t.items
def lambda_(): return (lambda v: v.nope)(5)
def comprehension(): return [1 // n for n in (1, 0)]
def store(): t.items["a"][7] = 1
def delete(): del t.items["nothing"]
def with_(): 
    with t.none: pass
def for_(): 
    for _ in x: pass
def multi():
    return t.get(
        "nothing"
    )
def in_place():
    t.items["a"] += 5
def assert_(): assert x == y, "not equal"
def name(): return undefined_thing + 1
def star(): return print(*x)
def fstring(): return f"{x} {y:d} {x / y}"
def whole(): raise KeyError("whole line")


for f in (division, subscript, attribute, call, chained, binary, long_one, unicode, unpack, method, compare, unary, lambda_, comprehension, store, delete, with_, for_, multi, in_place, assert_, name, star, fstring, whole):
    print("==", f.__name__)
    show(f)

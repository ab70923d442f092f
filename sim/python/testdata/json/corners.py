# json: derived types, chunks, depth, hooks by class, and odd arguments.
import enum
import io
import json


class I(int):
    pass


class F(float):
    pass


class S(str):
    pass


class L(list):
    pass


class D(dict):
    pass


class E(enum.IntEnum):
    A = 3


def show(action):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


for v in (I(5), F(1.5), S("x"), L([1]), D(a=1), E.A, {E.A: 1}, {I(3): 1, F(2.5): 2, S("k"): 3}, range(3), "\ud800\U0001F600\x7f", {None: 1, True: 2, 1.0: 3}, (x for x in [1])):
    show(lambda: json.dumps(v))
    show(lambda: json.dumps(v, indent=1, ensure_ascii=False))
deep = []
for _ in range(5000):
    deep = [deep]
show(lambda: json.dumps(deep))
show(lambda: json.loads("[" * 5000))
show(lambda: len(json.loads("[" * 500 + "]" * 500)))
show(lambda: list(json.JSONEncoder().iterencode([1, {"a": [None, "b"]}, []])))
show(lambda: list(json.JSONEncoder(indent=1).iterencode({"a": [1, {}], "b": "c"})))
show(lambda: json.dumps([1, [2]], indent=True))
show(lambda: json.dumps({"a": 1}, indent=-1))
show(lambda: json.dumps([1], separators=","))
show(lambda: json.dumps([1], unknown=1))
show(lambda: json.dumps({2: 1, 1: 2, 3: {5: 1, 4: 1}}, sort_keys=True))
show(lambda: json.dumps([{(1,): 2, "a": 1}, {(2,): 3}], skipkeys=True, indent=2))
show(lambda: json.dumps(10 ** 30))
show(lambda: json.loads("1e999"))
show(lambda: json.loads('{"a": 1}', object_hook=5))
show(lambda: json.JSONDecoder().raw_decode("é 1", 2))
show(lambda: json.JSONDecoder().raw_decode("1", 5))
show(lambda: json.JSONDecoder().raw_decode(" 1"))
show(lambda: json.loads("[1]".encode("utf-16")))
show(lambda: json.loads("[1]".encode("utf-32-be")))
show(lambda: json.loads(b"\xff"))
show(lambda: json.JSONDecodeError("m", "a\nb", 3).args)


class Upper(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        for chunk in super().iterencode(o, _one_shot):
            yield chunk.upper()


class Sorted(json.JSONDecoder):
    def __init__(self, **keywords):
        super().__init__(object_hook=self.hook, **keywords)

    def hook(self, d):
        return sorted(d)


class Writer:
    def write(self, text):
        print("write", repr(text))


show(lambda: json.dumps({"a": "b"}, cls=Upper))
show(lambda: json.loads('{"b": 1, "a": {"c": 2}}', cls=Sorted))
show(lambda: json.dump({"a": [1, {"b": None}]}, Writer()))
show(lambda: json.dump({"a": [1, object]}, Writer()))
show(lambda: json.load(io.BytesIO(b"[1]")))
loop = [1]
loop.append({"x": loop})
show(lambda: json.dumps(loop))
show(lambda: json.dumps(loop, check_circular=False))
for text in ('"\\ud83d"', '"\\ud83d\\u0041"', '"\\ud83dx"', '"\\uD83D\\uDE00"', '["\\u00"]', '"\\', '"a\\', "[1 ,2 ]", "{\"a\":1,}", "[,]", "nulL", "-", "1e", "1e+", "2.x", "Infinit", "-Infinity ", "\x00", "[1]\x0b", "{\"é\": \"日本\", bad}"):
    show(lambda: json.loads(text))

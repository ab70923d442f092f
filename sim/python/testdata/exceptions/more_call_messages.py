# Messages of calls on built-in types with wrong numbers and kinds.
class A:
    def __init__(self, x):
        self.x = x


class B(A):
    def method(self, a, /, b, *, c):
        pass


attempts = [
    lambda: A(), lambda: A(1, 2), lambda: A(y=1), lambda: B(1).method(), lambda: B(1).method(1), lambda: B(1).method(1, 2), lambda: B(1).method(1, 2, 3, c=1), lambda: B(1).method(a=1, b=2, c=3), lambda: B.method(1), lambda: A.__init__(),
    lambda: int(1, 2, 3), lambda: int(x=1), lambda: str(1, 2, 3, 4), lambda: float(1, 2), lambda: bool(1, 2), lambda: list(1, 2), lambda: tuple([1], [2]), lambda: dict(1, 2), lambda: set(1, 2), lambda: range(1, 2, 3, 4), lambda: object(5), lambda: type(), lambda: type(1, 2), lambda: type("X", 5, {}), lambda: slice(1, 2, 3, 4),
    lambda: len(), lambda: len([], []), lambda: len(obj=[]), lambda: abs(), lambda: ord(), lambda: chr(1, 2), lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: getattr(1), lambda: hasattr(1, 2), lambda: setattr(1, "a"), lambda: sorted(), lambda: sorted([1], None), lambda: sum(), lambda: round(), lambda: divmod(1), lambda: pow(1), lambda: zip(strict=5, other=1), lambda: enumerate([], 1, 2), lambda: map(len), lambda: max(key=len), lambda: min(1, key=len, foo=2), lambda: iter(), lambda: next(iter([]), 1, 2), lambda: print(1, sep=1), lambda: repr(), lambda: hash(), lambda: id(), lambda: callable(), lambda: vars(1, 2), lambda: format(), lambda: format(1, 2), lambda: bin("x"), lambda: hex(1.5), lambda: any(1),
    lambda: "a".upper(1), lambda: "a".split(1), lambda: "a".join(), lambda: "a".join(1), lambda: "a".replace("b"), lambda: "a".startswith(), lambda: "a".center(), lambda: "a".center("x"), lambda: "a".find(), lambda: "a".encode(1), lambda: "a".zfill("x"), lambda: "a".count(), lambda: "a".strip(1), lambda: "a" .translate(), lambda: "a".format_map(),
    lambda: [].append(), lambda: [].pop("x"), lambda: [].insert(1), lambda: [].extend(1), lambda: [].index(), lambda: [].sort(1), lambda: [].sort(key=1, foo=2), lambda: [1].sort(key=1), lambda: {}.get(), lambda: {}.pop(), lambda: {}.update(1), lambda: {}.setdefault(), lambda: {}.fromkeys(), lambda: set().add(), lambda: set().union(1), lambda: ().index(), lambda: b"".join(["a"]), lambda: b"a".find("a"), lambda: (1).to_bytes(), lambda: int.from_bytes(5, "big"), lambda: (5).bit_length(1), lambda: 1.5.is_integer(1), lambda: float.fromhex(1),
    lambda: (lambda: 0)(1), lambda: (lambda a, b: 0)(1), lambda: (lambda *, k: 0)(), lambda: (lambda a, a2=1, *b: 0)(), lambda: Exception(a=1), lambda: ValueError(x=1), lambda: KeyError.with_traceback(), lambda: property(1, 2, 3, 4, 5), lambda: super(1, 2), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: None(), lambda: NotImplemented(), lambda: ...(),
]
for attempt in attempts:
    try:
        print("no error", attempt())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

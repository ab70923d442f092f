# Exception groups: building, nesting, splitting, and their text.
eg = ExceptionGroup("many", [ValueError("v"), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError("w")])])
print(eg, eg.message, len(eg.exceptions))
print(repr(eg))
match, rest = eg.split(ValueError)
print(repr(match))
print(repr(rest))
print(repr(eg.subgroup(KeyError)))
print(eg.subgroup(OSError))
print(repr(eg.subgroup(lambda e: "t" in str(e))))
print(repr(eg.derive([OSError("new")])))
print(isinstance(eg, Exception), type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__)
for attempt in (
    lambda: ExceptionGroup("empty", []),
    lambda: ExceptionGroup("x", [5]),
    lambda: ExceptionGroup("x"),
    lambda: ExceptionGroup(5, [ValueError()]),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: ExceptionGroup("x", 5),
):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Mine(ExceptionGroup):
    def derive(self, exceptions):
        return Mine(self.message + "*", exceptions)


mine = Mine("mine", [ValueError(1), OSError(2)])
print(repr(mine.split(ValueError)))
print(str(eg), eg.args)
try:
    raise eg
except ExceptionGroup as caught:
    print("caught", caught is eg)

# Every form of raise: classes, instances, bare, from, and wrong ones.
class Custom(Exception):
    pass


class Needs(Exception):
    def __init__(self, code, note):
        super().__init__(f"{code}: {note}")
        self.code = code


def attempt(action):
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, repr(str(error)), error.args)


def raises(thing):
    raise thing


def reraises():
    try:
        raise Custom("again", 2)
    except Custom:
        raise


def nothing_active():
    raise


attempt(lambda: raises(Custom))
attempt(lambda: raises(Custom("one")))
attempt(lambda: raises(Custom("one", "two")))
attempt(lambda: raises(Needs(5, "note")))
attempt(lambda: raises(Needs))
attempt(lambda: raises("text"))
attempt(lambda: raises(5))
attempt(lambda: raises(int))
attempt(reraises)
attempt(nothing_active)


def bad_cause():
    raise ValueError from 5


def class_cause():
    raise ValueError("x") from KeyError


attempt(bad_cause)
try:
    class_cause()
except ValueError as error:
    print(repr(error.__cause__))
try:
    try:
        1 / 0
    except "text":
        pass
except TypeError as error:
    print(error)
print(repr(Custom()), repr(Custom("a")), repr(Custom("a", 1)), str(Custom("a", 1)))
print(Needs(1, "n").code, isinstance(Needs(1, "n"), Exception))

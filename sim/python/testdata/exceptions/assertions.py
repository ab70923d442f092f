# assert with and without a message, and its place in tests of one's own.
def check(name, function):
    try:
        function()
    except AssertionError as error:
        print(f"{name}: failed {error.args!r} {str(error)!r}")
    except Exception as error:
        print(f"{name}: error {type(error).__name__}")
    else:
        print(f"{name}: ok")


def test_plain():
    assert 1 + 1 == 2


def test_fails():
    assert 1 + 1 == 3


def test_message():
    assert [] , "empty " + "list"


def test_object():
    assert 0, {"detail": 5}


def test_lazy():
    assert True, 1 / 0


def test_error_in_message():
    assert False, 1 / 0


def test_tuple():
    items = (1, 2)
    assert len(items) == 3, ("want", 3, "have", len(items))


for name, value in list(globals().items()):
    if name.startswith("test_"):
        check(name, value)

assert __debug__
try:
    assert not "text", f"{'x' * 3}"
except AssertionError as error:
    print(repr(error))
assert 2 < 1, "the end of this program"

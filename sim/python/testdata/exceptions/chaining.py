# Causes and contexts, and how from None hides them.
def chain(error):
    while error is not None:
        link = "cause" if error.__cause__ else "context" if error.__context__ else "end"
        print(f"  {type(error).__name__}({error}) {link} suppressed={error.__suppress_context__}")
        error = error.__cause__ or error.__context__


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]


def explicit():
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("could not start") from error


def hidden():
    try:
        [].pop()
    except IndexError:
        raise LookupError("clean") from None


def in_finally():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


def three():
    try:
        explicit()
    except RuntimeError:
        raise SystemError("third")


def afterwards():
    try:
        raise ValueError("handled")
    except ValueError:
        pass
    raise KeyError("no context")


for function in (implicit, explicit, hidden, in_finally, three, afterwards):
    print(function.__name__)
    try:
        function()
    except Exception as error:
        chain(error)

saved = ValueError("by hand")
saved.__cause__ = KeyError("set")
chain(saved)

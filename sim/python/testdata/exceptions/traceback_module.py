# The traceback module: frames, lines, and exceptions as objects.
import traceback


def outer():
    inner(5)


def inner(n):
    if n == 5:
        raise ValueError("five\nin two lines")


try:
    outer()
except ValueError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.name, frame.lineno, "|", frame.line)
    print(traceback.format_exception_only(type(error), error))
    print(traceback.format_exception_only(error))
    whole = traceback.format_exception(error)
    print(len(whole), repr(whole[0]), repr(whole[-1]))
    tb = error.__traceback__
    depth = 0
    while tb:
        print(depth, tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
        depth += 1
error = KeyError("k")
error.add_note("a note")
error.add_note("another\nof two lines")
print(traceback.format_exception_only(error))
group = ExceptionGroup("g", [ValueError("a"), ExceptionGroup("h", [TypeError("b")])])
print("".join(traceback.format_exception(group)), end="")
error = SyntaxError("expected ':'", ("bad.py", 3, 5, "if x\n"))
print("".join(traceback.format_exception_only(error)), end="")


def caller():
    return [f.name for f in traceback.extract_stack()]


print(caller())
te = traceback.TracebackException.from_exception(ValueError("obj"))
print("".join(te.format()), str(te))
print(traceback.format_exception_only(type(OSError()), OSError(2, "gone", "f")))
class Silent(Exception):
    def __str__(self):
        return ""
print(traceback.format_exception_only(Silent()), traceback.format_exc())

# The traceback module: limits, stack summaries, walking, recursion cut short.
import sys
import traceback


def name(text):
    return text.replace(__file__, "program.py")


def a(n):
    return b(n)


def b(n):
    return c(n - 1) if n else fail()


def c(n):
    return a(n)


def fail():
    raise RuntimeError("at the bottom")


try:
    a(1)
except RuntimeError as error:
    print(name("".join(traceback.format_tb(error.__traceback__))), end="")
    print("limit 1", [f.name for f in traceback.extract_tb(error.__traceback__, limit=1)])
    print("limit -2", [f.name for f in traceback.extract_tb(error.__traceback__, limit=-2)])
    traceback.print_exception(error, limit=0, file=sys.stdout)
    for frame, line in traceback.walk_tb(error.__traceback__):
        print(frame.f_code.co_name, line, end="; ")
    print()
    summary = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
    print(len(summary), summary[-1].name, summary[-1].line, summary[0].lineno)


def recurse(n):
    return recurse(n + 1)


try:
    recurse(0)
except RecursionError:
    lines = name(traceback.format_exc()).splitlines()
    print(lines[0], lines[-2].strip()[:32], lines[-1][:44], sep="\n")


def with_locals():
    return [line for line in traceback.format_stack()][-1]


print(name(with_locals()), end="")
try:
    try:
        {}["k"]
    except KeyError as error:
        raise ValueError("wrapped") from None
except ValueError as error:
    text = name("".join(traceback.format_exception(error)))
    print(text, end="")
    te = traceback.TracebackException.from_exception(error, capture_locals=False)
    print([line for line in te.format_exception_only()], te.exc_type.__name__, te.__suppress_context__, len(te.stack))
try:
    raise ExceptionGroup("eg", [ValueError(1), KeyError("x")])
except ExceptionGroup as error:
    print(name(traceback.format_exc()), end="")
error = ValueError("never raised")
print(error.__traceback__, traceback.format_exception(error), traceback.format_list([("f.py", 3, "fn", "x = 1")]))
traceback.print_exc(file=sys.stdout)

# except* takes its part of a group and lets the rest go on.
def handle(*errors):
    try:
        try:
            raise ExceptionGroup("group", list(errors))
        except* ValueError as group:
            print("  values", group.exceptions)
        except* (KeyError, TypeError) as group:
            print("  keys or types", group.exceptions)
        else:
            print("  else")
        finally:
            print("  finally")
    except ExceptionGroup as left:
        print("  left", repr(left))


print("one"); handle(ValueError(1))
print("two"); handle(ValueError(1), KeyError(2), ValueError(3))
print("rest"); handle(OSError("disk"), TypeError("t"))
print("nested"); handle(ExceptionGroup("in", [ValueError("deep"), OSError("o")]), ValueError("flat"))

try:
    try:
        raise ValueError("naked")
    except* ValueError as group:
        print(repr(group))
except Exception as error:
    print("never", error)

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("from handler")
except ExceptionGroup as out:
    print(repr(out), repr(out.exceptions[0].__context__))

try:
    try:
        raise ExceptionGroup("again", [ValueError(1), OSError(2)])
    except* ValueError:
        raise
except ExceptionGroup as out:
    print(repr(out))

try:
    pass
except* ValueError:
    print("never")
else:
    print("else without an error")
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)

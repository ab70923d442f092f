# What built-in exceptions carry: args, errno, key, value, code, notes.
def catch(action):
    try:
        action()
    except BaseException as error:
        return error


e = OSError(2, "No such file", "name.txt")
print(e.errno, e.strerror, e.filename, e.args, type(e).__name__, str(e))
print(OSError("plain").errno, OSError(5).args, str(OSError(5, "io")), type(OSError(11, "x")).__name__)
for number in (1, 2, 4, 9, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111):
    print(number, type(OSError(number, "m")).__name__, end="; ")
print()
e = catch(lambda: "é".encode("ascii"))
print(e.encoding, repr(e.object), e.start, e.end, e.reason)
e = catch(lambda: b"a\xff".decode())
print(e.encoding, e.object, e.start, e.end, e.reason)
e = catch(lambda: next(iter([])))
print(type(e).__name__, e.value, e.args)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, SystemExit("bye", 2).code)
e = catch(lambda: {}["key"])
print(e.args, str(e), repr(e), str(KeyError("a", "b")), str(KeyError()))
e = catch(lambda: unknown_name)
print(e.name, e.args)
e = ValueError("base")
e.add_note("first note")
e.add_note("second note")
print(e.__notes__, str(e))
try:
    e.add_note(5)
except TypeError as error:
    print(error)
e.anything = 5
print(e.anything, e.__dict__)
e.args = ("changed", 1)
print(e, repr(e))
print(ValueError("x") == ValueError("x"))
e = SyntaxError("never closed", ("f.py", 1, 5, "x = (\n"))
print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, repr(e.text))
w = e.with_traceback(None)
print(w is e, e.__traceback__)

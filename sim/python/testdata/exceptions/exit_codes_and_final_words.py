# What happens around sys.exit: finally blocks, atexit-free endings, nested exits.
import sys


def leave(code):
    try:
        print("leaving with", code)
        sys.exit(code)
    finally:
        print("finally on the way out")


for code in (0, None, 1, "text", (1, 2)):
    try:
        leave(code)
    except SystemExit as stop:
        print("caught", repr(stop.code), isinstance(stop, Exception), isinstance(stop, BaseException))
try:
    try:
        leave(2)
    except Exception:
        print("never: SystemExit is no Exception")
except BaseException as error:
    print(type(error).__name__, error.code)
try:
    raise KeyboardInterrupt("stopped by hand")
except BaseException as error:
    print(type(error).__name__, error, type(error).__mro__[1].__name__)


class Fatal(SystemExit):
    pass


try:
    raise Fatal("own kind")
except SystemExit as stop:
    print(type(stop).__name__, stop.code, stop.args)
try:
    exit_code = 5
    raise SystemExit(exit_code)
except SystemExit as stop:
    print(stop, str(stop), stop.code + 1)


def generator():
    try:
        yield 1
        sys.exit("from a generator")
    finally:
        print("generator finally")


try:
    for x in generator():
        print(x)
except SystemExit as stop:
    print(stop.code)
with_output = sys.stdout.write("before the end\n")
print(with_output)
try:
    sys.exit({"code": 1})
finally:
    print("the last line of output")

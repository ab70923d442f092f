# sys: versions, limits, streams, modules, exit codes.
import sys

print(sys.version_info[:2] == (3, 11), sys.version_info >= (3, 8), sys.version_info.major, sys.version_info.minor)
print(sys.maxsize, sys.byteorder, sys.platform, sys.maxunicode, sys.getrecursionlimit())
print(len(sys.argv), isinstance(sys.argv[0], str), sys.implementation.name)
print(sys.stdout.write("written\n"))
sys.stdout.writelines(["a", "b\n"])
sys.stdout.flush()
print("to stderr", file=sys.stderr)
print("printed", "with", "options", sep="-", end="!\n", file=sys.stdout, flush=True)
print("sys" in sys.modules, sys.modules["sys"] is sys, "nothing" in sys.modules, sys.modules["__main__"].__name__)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min)
print(sys.intern("x") == "x", sys.getdefaultencoding(), sys.stdin.read() == "")
print(sys.exc_info(), sys.hash_info.modulus, sys.flags.optimize)
for argument in ((), (0,), (3,), ("message",), (None,), ([1],)):
    try:
        sys.exit(*argument)
    except SystemExit as stop:
        print(repr(stop), stop.code)
try:
    raise ValueError("x")
except ValueError:
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, trace.tb_lineno, trace.tb_next)


def caller():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name


def outer():
    return caller()


print(outer())
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


try:
    down(500)
except RecursionError as error:
    print(type(error).__name__)
sys.setrecursionlimit(old)
print(down(500))
sys.exit()

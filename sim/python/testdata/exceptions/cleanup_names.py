# The name after as is unbound, and sys.exc_info follows the handler.
import sys

error = "before"
try:
    raise ValueError("x")
except ValueError as error:
    print(repr(error), sys.exc_info()[0].__name__, sys.exc_info()[1] is error)
try:
    print(error)
except NameError as e:
    print("gone:", e)
print(sys.exc_info())


def nested():
    try:
        raise KeyError("outer")
    except KeyError:
        print(sys.exc_info()[0].__name__, end=" ")
        try:
            raise ValueError("inner")
        except ValueError:
            print(sys.exc_info()[0].__name__, end=" ")
        print(sys.exc_info()[0].__name__, end=" ")
        helper()
    print(sys.exc_info()[0])


def helper():
    print("helper sees", sys.exc_info()[0].__name__, end=" ")


nested()


def generator():
    try:
        raise IndexError
    except IndexError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


g = generator()
try:
    raise OSError
except OSError:
    print(next(g), sys.exc_info()[0].__name__)
print(next(g), next(g), sys.exc_info()[0])
try:
    raise ValueError("kept")
except ValueError as e:
    kept = e
print(kept, kept.__traceback__.tb_lineno)
for kind in (ValueError, KeyError):
    try:
        raise kind("loop")
    except (ValueError, KeyError) as e:
        last = type(e).__name__
    print(last, "e" in globals())

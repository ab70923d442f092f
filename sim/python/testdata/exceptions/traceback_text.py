# Tracebacks as text, with carets, the program's path cut to its name.
import traceback


def shown():
    print(traceback.format_exc().replace(__file__, __file__.rpartition("/")[2]), end="")
    print("-----")


def level_one(value):
    return level_two(value) + 1


def level_two(value):
    table = {"a": 1}
    return table[value]


try:
    level_one("b")
except KeyError:
    shown()


class Thing:
    def divide(self, a, b):
        return (a +
                b) / (a - b)


try:
    Thing().divide(1, 1)
except ZeroDivisionError:
    shown()
try:
    try:
        level_one("zz")
    except KeyError as error:
        raise RuntimeError("cannot go on") from error
except RuntimeError:
    shown()
try:
    try:
        int("five")
    except ValueError:
        None.attribute
except AttributeError:
    shown()
try:
    x = [1, 2]
    print(x[0] + x[5] * 2)
except IndexError:
    shown()
try:
    (lambda: undefined)()
except NameError:
    shown()

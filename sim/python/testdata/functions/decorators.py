# Decorators are applied from the bottom and may take arguments.
import functools


def announce(label):
    print("making", label)

    def decorate(function):
        print("decorating", function.__name__, "with", label)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            print(f"{label}> {function.__name__}{args}")
            result = function(*args, **kwargs)
            print(f"{label}< {result!r}")
            return result
        return wrapper
    return decorate


@announce("outer")
@announce("inner")
def add(a, b):
    """Adds two numbers."""
    return a + b


print(add(2, 3))
print(add.__name__, add.__doc__, add.__wrapped__.__name__)


def register(table):
    def keep(function):
        table[function.__name__] = function
        return function
    return keep


commands = {}


@register(commands)
def hello():
    return "hello!"


@register(commands)
def bye():
    return "bye!"


for name, command in commands.items():
    print(name, "->", command())


@lambda function: function()
def answer():
    return 42


print(answer)

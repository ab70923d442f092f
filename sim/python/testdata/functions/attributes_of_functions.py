# Functions are objects with names, docs, annotations and a dict.
def greet(name: str, times: int = 1) -> str:
    """Says hello.

    More than once if asked.
    """
    greet.calls += 1
    return ", ".join(["hello " + name] * times)


greet.calls = 0
print(greet("Ada"))
print(greet("Bob", 2))
print(greet.calls, greet.__dict__)
print(greet.__annotations__)
print(greet.__doc__.splitlines()[0])
print(greet.__code__.co_name, greet.__code__.co_argcount)
print(greet.__code__.co_varnames[:2])
print(greet.__module__)
print(type(greet).__name__, type(lambda: 0).__name__, type(len).__name__)
try:
    greet.missing
except AttributeError as error:
    print(error)


def outer():
    def inner():
        pass

    class Local:
        def method(self):
            pass
    return inner, Local


inner, Local = outer()
print(inner.__qualname__)
print(Local.__qualname__, Local.method.__qualname__)
greet.__name__ = "renamed"
print(greet.__name__, greet.__qualname__)
del greet.calls
print(hasattr(greet, "calls"))

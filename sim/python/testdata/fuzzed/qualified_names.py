# Only functions put <locals> into the names of what is in them.


def outer():
    print([(lambda: 0).__qualname__ for _ in "a"])
    print({(lambda: 0).__qualname__ for _ in "a"})
    print({1: (lambda: 0).__qualname__ for _ in "a"})
    print(list((lambda: 0).__qualname__ for _ in "a"))
    print((lambda: (lambda: 0))().__qualname__)
    print([[(lambda: 0).__qualname__ for _ in "a"] for _ in "a"])


outer()
print([(lambda: 0).__qualname__ for _ in "a"])

# Who makes room for the items asks __len__, after __iter__ and before the first item.


class Sized:
    def __init__(self, length):
        self.length = length

    def __iter__(self):
        print("iter", end=" ")
        return self.items()

    def items(self):
        print("begun", end=" ")
        yield 1
        yield 2

    def __len__(self):
        print("len", end=" ")
        if isinstance(self.length, Exception):
            raise self.length
        return self.length


def add(items):
    l = [0]
    l += items
    return l


def extend(items):
    l = [0]
    l.extend(items)
    return l


for length in 2, -1, "a", ValueError("no"), TypeError("ignored"):
    items = Sized(length)
    for use in (
        lambda: list(items),
        lambda: tuple(items),
        lambda: bytes(items),
        lambda: sorted(items),
        lambda: [0, *items],
        lambda: (lambda *a: a)(*items),
        lambda: add(items),
        lambda: extend(items),
        lambda: set(items),
        lambda: sum(items),
        lambda: [n for n in items],
        lambda: dict.fromkeys(items),
    ):
        try:
            print(use())
        except Exception as e:
            print(repr(e))

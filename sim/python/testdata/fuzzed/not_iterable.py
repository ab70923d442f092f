# The messages about what has no items, and about what only looks as if it had.


class Callable:
    def __call__(self, a):
        pass


class Nothing:
    def __iter__(self):
        pass


for thing in Callable(), Nothing():
    for use in (
        lambda: 0 in thing,
        lambda: [*thing],
        lambda: list(thing),
        lambda: (lambda *a: a)(*thing),
        lambda: ",".join(thing),
        lambda: b",".join(thing),
    ):
        try:
            print(use())
        except TypeError as e:
            print(e)


def unpack(value):
    a, b = value


for thing in Callable(), Nothing():
    try:
        unpack(thing)
    except TypeError as e:
        print(e)

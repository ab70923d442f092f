# The messages of calls that do not fit the parameters.
def two(a, b):
    return a + b


def three(a, b, c):
    pass


def optional(a, b=1):
    pass


def only(*, key, other):
    pass


def none():
    pass


class Box:
    def put(self, item):
        pass


calls = [
    lambda: two(1),
    lambda: two(),
    lambda: three(),
    lambda: two(1, 2, 3),
    lambda: none(1),
    lambda: optional(),
    lambda: optional(1, 2, 3),
    lambda: two(1, 2, c=3),
    lambda: two(1, a=2),
    lambda: only(),
    lambda: only(key=1),
    lambda: only(1, key=1, other=2),
    lambda: Box().put(),
    lambda: Box().put(1, 2),
    lambda: Box(1),
    lambda: two(**{"a": 1, "b": 2, "zz": 3}),
    lambda: two(*5),
    lambda: two(**5),
    lambda: two(**{1: 2}),
    lambda: two(a=1, **{"a": 2}),
    lambda: 5(),
    lambda: "text"(),
    lambda: None(),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as error:
        print(error)

# An uncaught error deep in calls, after output and with clean-up on the way.
class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, *what):
        print("close", self.name, what[0].__name__ if what[0] else None)


def work(depth):
    with Resource(f"r{depth}"):
        if depth == 0:
            return [1, 2, 3][depth + 5]
        try:
            return work(depth - 1)
        finally:
            print("finally", depth)


def generator():
    with Resource("g"):
        yield 1
        yield work(2)


for value in generator():
    print("value", value)

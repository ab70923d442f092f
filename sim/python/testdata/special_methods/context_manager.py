# with: enter, exit, suppression, several managers and errors on the way.
class Trace:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value, trace is not None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.swallow


with Trace("a") as a:
    print("inside", a)
with Trace("b", swallow=True):
    raise ValueError("swallowed")
with (Trace("c") as c, Trace("d", swallow=True) as d):
    print(c, d)
    raise KeyError("k")
try:
    with Trace("e"), Trace("f", fail="enter"):
        print("never")
except RuntimeError as error:
    print("caught", error)
try:
    with Trace("g", fail="exit"):
        raise ValueError("first")
except RuntimeError as error:
    print("caught", error, "from", repr(error.__context__))


def early():
    with Trace("h"):
        return "returned"


print(early())
for i in range(3):
    with Trace(f"loop{i}"):
        if i == 0:
            continue
        break
for bad in (5, object()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)


class Half:
    def __enter__(self):
        pass


try:
    with Half():
        pass
except TypeError as error:
    print(error)
with Trace("t") as (x, *y):
    print(x, y)

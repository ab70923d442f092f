# Callable objects, and attribute access taken over.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append("get " + name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        setattr(self.target, name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        delattr(self.target, name)

    def __call__(self, *args, **kwargs):
        return ("called", args, kwargs)

    def __dir__(self):
        return ["one", "two"]


class Plain:
    kind = "plain"


p = Proxy(Plain())
p.x = 5
print(p.x, p.kind, p(1, k=2), dir(p))
del p.x
print(hasattr(p, "x"), getattr(p, "x", "gone"))
print(p.log)


class Watch:
    y = "class"

    def __init__(self):
        self.x = "instance"

    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("no hidden")
        if name.startswith("magic"):
            return name[5:]
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"fallback for {name}"


w = Watch()
print(w.x, w.y, w.magic7, w.hidden, w.other)
print(callable(p), callable(w), callable(Watch))


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return self.n + x


print(list(map(Adder(10), range(3))))
w.__call__ = lambda: "on the instance"
try:
    w()
except TypeError as error:
    print(error)
print(w.__call__())

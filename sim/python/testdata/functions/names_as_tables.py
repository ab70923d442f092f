# vars, dir, getattr, locals and globals as tables of names.
class Config:
    debug = False
    port = 80

    def update(self, **changes):
        for name, value in changes.items():
            if not hasattr(type(self), name):
                raise AttributeError(f"no setting {name}")
            setattr(self, name, value)
        return self


c = Config().update(port=8080)
print(vars(c), c.debug, getattr(c, "port"), getattr(c, "host", "none"), {n: getattr(c, n) for n in dir(c) if not n.startswith("_") and not callable(getattr(c, n))})
try:
    c.update(colour="red")
except AttributeError as error:
    print(error)


def scope(a, b=2, *c, d=4, **e):
    f = 5
    names = dict(locals())
    return names


print(scope(1), scope(1, 3, 5, d=6, z=7))
globals()["dynamic"] = "by name"
print(dynamic, "dynamic" in globals(), "nothing" in globals())


def handler_start(): return "starting"
def handler_stop(): return "stopping"


for command in ("start", "stop", "dance"):
    handler = globals().get("handler_" + command)
    print(command, handler() if handler else "unknown command")
for name in ("upper", "title", "no_such"):
    method = getattr("some text", name, None)
    print(name, method() if method else None)
print(list(filter(lambda n: n.startswith("is"), dir(str)))[:4], "append" in dir([]), "__len__" in dir(()), callable(getattr(5, "__add__")), (5).__add__(3), [].__len__(), "ab".__contains__("a"), {"k": 1}.__getitem__("k"), int.__add__(1, 2), str.upper("x"), list.append.__name__, len.__name__, len.__self__.__name__)
delattr(c, "port")
print(c.port, vars(c), vars(Config)["port"], c.__class__.__dict__["debug"], hasattr(c, "port"), type(c).__name__)
try:
    vars(5)
except TypeError as error:
    print(error)
try:
    del c.port
except AttributeError as error:
    print(error)
del dynamic
try:
    dynamic
except NameError as error:
    print(error)

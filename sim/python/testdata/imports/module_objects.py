# Modules as objects: dir, vars, sys.modules, modules put there by hand.
import sys
import types

fake = types.ModuleType("fake_config", "settings by hand")
fake.PORT = 8080
fake.names = ["a", "b"]
fake.double = lambda x: 2 * x
sys.modules["fake_config"] = fake
import fake_config
from fake_config import PORT, double

print(fake_config is fake, PORT, double(4), fake_config.__doc__, fake_config.__name__)
fake.PORT = 9090
print(PORT, fake_config.PORT)
try:
    from fake_config import HOST
except ImportError as error:
    print(str(error).split(" (")[0])
star = {}
fake.__all__ = ["names"]
from fake_config import *
print(names, [n for n in sorted(vars(fake)) if not n.startswith("__")])
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as error:
    print(error)
del sys.modules["fake_config"]
try:
    import fake_config
except ModuleNotFoundError as error:
    print(error)


def lazy(name):
    print("asked for", name)
    if name == "computed":
        return 42
    raise AttributeError(f"module has no {name}")


fake.__getattr__ = lazy
print(fake.computed, fake.PORT)
try:
    fake.other
except AttributeError as error:
    print(error)
me = sys.modules[__name__]
me.added = "visible as a global"
print(added, me.fake is fake, __name__ == me.__name__)
setattr(me, "counter", 0)
for _ in range(3):
    me.counter += 1
print(counter, "counter" in dir(), isinstance(__builtins__, types.ModuleType))
import builtins
builtins.shout = lambda s: s.upper() + "!"
print(shout("everywhere"), builtins.len is len)

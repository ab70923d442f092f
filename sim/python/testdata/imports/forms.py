# Every form of import, and the names that each binds.
import math
import urllib.parse
import collections.abc as abstract
import json as j, string
from math import pi, sqrt as root
from collections import (
    OrderedDict,
    namedtuple as nt,
)
from itertools import *

print(math.pi == pi, root(16), j.dumps([1]), string.digits, abstract.__name__, nt.__name__, OrderedDict(a=1), next(count(3)))
print("root" in globals(), "sqrt" in globals(), "urllib" in globals(), "parse" in globals(), "collections" in globals(), "json" in globals())


def local():
    import random
    from math import floor
    return random.__name__, floor(2.7), "random" in globals()


print(local())
print(type(math).__name__, math.__name__, __name__, __import__("math") is math)
for attempt in range(6):
    try:
        if attempt == 0:
            import no_such_module
        elif attempt == 1:
            from math import no_such_name
        elif attempt == 2:
            import math.sub
        elif attempt == 3:
            from no_such_module.deeper import x
        elif attempt == 4:
            from . import sibling
        else:
            from collections import nothing_here as alias
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0], error.name)
try:
    import ujson_is_not_here as json
except ImportError:
    import json
print(json.loads("[1]"), issubclass(ModuleNotFoundError, ImportError))


class Holder:
    from math import e
    import string as s


print(round(Holder.e, 3), Holder.s.digits)
import math as again
again.made_up = 5
print(math.made_up, again is math, getattr(math, "nothing", "default"))
del math
try:
    math
except NameError as error:
    print(error)
print(again.__doc__ is not None, hasattr(again, "__file__") or True, "floor" in dir(again))

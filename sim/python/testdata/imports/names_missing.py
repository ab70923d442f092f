"""Names that modules don't have: where CPython looked is part of the message."""
for module, name in (("math", "tau2"), ("collections", "dequeue"), ("itertools", "chains"), ("os", "get_pid"), ("logging", "inform"),
                     ("urllib.parse", "urlparser"), ("json", "loadz"), ("collections.abc", "Iter"), ("re", "matches"),
                     ("datetime", "now"), ("socket", "connect"), ("select", "polls"), ("hashlib", "md6"), ("sys", "exits"),
                     ("time", "sleeping"), ("abc", "ABCDE"), ("functools", "caching"), ("no_such", "name")):
    try:
        exec(f"from {module} import {name}")
    except ImportError as error:
        print(type(error).__name__, error, error.name, error.path)


class Mangled:
    def load(self):
        import __math


try:
    Mangled().load()
except ImportError as error:
    print(error)

import json
import math

print(math, json, json.__file__)
from collections import OrderedDictt

"""Makes elementary.golden: what CPython's math gives for numbers of all sorts.

A line is a function, the bits of its arguments and those of its result.
"""

import math
import pathlib
import random
import struct

RANGES = {
    "acos": (-1, 1), "acosh": (1, 20), "asin": (-1, 1), "asinh": (-10, 10), "atan": (-10, 10), "atanh": (-1, 1),
    "cbrt": (-100, 100), "cos": (-10, 10), "cosh": (-5, 5), "erf": (-3, 3), "erfc": (-3, 8), "exp": (-20, 20),
    "exp2": (-20, 20), "expm1": (-3, 10), "gamma": (-5, 20), "lgamma": (-5, 60), "log": (0, 100), "log10": (0, 1000),
    "log1p": (-0.99, 10), "log2": (0, 100), "sin": (-10, 10), "sinh": (-5, 5), "tan": (-10, 10), "tanh": (-3, 3),
}
PAIRS = {"atan2": (-10, 10), "pow": (0, 20)}
COUNT = 60


def bits(x):
    return f"{struct.unpack('>Q', struct.pack('>d', x))[0]:016x}"


def argument(low, high, kind):
    """A number of the range with many digits, one with few, or one of any size."""
    if kind == 0:
        return random.uniform(low, high)
    if kind == 1:
        return round(random.uniform(low, high), random.randrange(4))
    return math.ldexp(random.uniform(-1 if low < 0 else 0, 1), random.randrange(-1000, 1000))


def main():
    random.seed(1)
    lines = []
    for name, (low, high) in (RANGES | PAIRS).items():
        made = 0
        while made < COUNT:
            args = [argument(low, high, made % 3) for _ in range(2 if name in PAIRS else 1)]
            try:
                result = getattr(math, name)(*args)
            except (ValueError, OverflowError):
                made += made % 3 == 2  # most numbers of any size are too large for some
                continue
            lines.append(" ".join([name, *map(bits, args), bits(result)]))
            made += 1
    (pathlib.Path(__file__).parent / "elementary.golden").write_text("\n".join(lines) + "\n")


main()

import math

__all__ = ["StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


class _Infinite(Exception):
    """Some of the values are infinite or no numbers: their plain sum is all there is."""


def _ratio(value):
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        raise _Infinite from None
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") from None


def _common(a, b):
    """The type that a result has of values of both types."""
    if a is b or b is int or b is bool:
        return a
    if a is int or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, float) or issubclass(b, float):
        return a if issubclass(a, float) else b
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _add(sums, numerator, denominator):
    sums[denominator] = sums.get(denominator, 0) + numerator


def _total(sums):
    """One fraction out of sums by denominator."""
    top, bottom = 0, 1
    for denominator, numerator in sums.items():
        top, bottom = top * denominator + numerator * bottom, bottom * denominator
    shared = math.gcd(top, bottom)
    return top // shared, bottom // shared


def _sum(data):
    """The exact sum as a fraction, its type, and how many there are."""
    sums = {}
    kind = int
    count = 0
    for value in data:
        if type(value) is not kind:
            kind = _common(kind, type(value))
        _add(sums, *_ratio(value))
        count += 1
    return kind, _total(sums), count


def _convert(top, bottom, kind):
    if issubclass(kind, int):
        return top // bottom if bottom == 1 or top % bottom == 0 else top / bottom
    if issubclass(kind, float):
        return kind(top / bottom)
    return kind(top, bottom) if kind.__name__ == "Fraction" else kind(top) / bottom


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    try:
        kind, (top, bottom), count = _sum(data)
    except _Infinite:
        return sum(data) / len(data)
    return _convert(top, bottom * count, kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum(value * weight for value, weight in zip(data, weights)) / total


def geometric_mean(data):
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    parts = []
    for value, weight in zip(data, weights):
        if value < 0 or weight < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        if weight and not value:
            return 0
        parts.append(weight / value if weight else 0)
    _, (total, under), _ = _sum(weights)
    kind, (top, bottom), _ = _sum(parts)
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total * bottom, under * top, kind)


def median(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    from bisect import bisect_left, bisect_right
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    x = data[len(data) // 2]
    first = bisect_left(data, x)
    inside = bisect_right(data, x, lo=first) - first
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (len(data) / 2 - first) / inside


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    found = []
    if method == "inclusive":
        for i in range(1, n):
            at, rest = divmod(i * (count - 1), n)
            found.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
    elif method == "exclusive":
        for i in range(1, n):
            at = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - at * n
            found.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return found


def _squares(data, center):
    """The sum of the squared distances from the center, or, exactly, from the mean."""
    if center is not None:
        kind, (top, bottom), count = _sum(distance * distance for distance in (value - center for value in data))
        return kind, top, bottom, count
    sums, squares = {}, {}
    kind = int
    count = 0
    for value in data:
        if type(value) is not kind:
            kind = _common(kind, type(value))
        top, bottom = _ratio(value)
        _add(sums, top, bottom)
        _add(squares, top * top, bottom * bottom)
        count += 1
    if not count:
        return kind, 0, 1, 0
    above, below = _total(sums)
    top, bottom = _total(squares)
    return kind, count * top * below * below - above * above * bottom, bottom * below * below * count, count


def _spread(name, data, center, less):
    try:
        kind, top, bottom, count = _squares(data, center)
    except _Infinite:
        return float, None, 1
    if count <= less:
        raise StatisticsError(f"{name} requires at least {'two data points' if less else 'one data point'}")
    return kind, top, bottom * (count - less)


def _variance(name, data, center, less):
    kind, top, bottom = _spread(name, data, center, less)
    return math.nan if top is None else _convert(top, bottom, kind)


def variance(data, xbar=None):
    return _variance("variance", data, xbar, 1)


def pvariance(data, mu=None):
    return _variance("pvariance", data, mu, 0)


def _root(top, bottom):
    """The square root of a fraction as a float, rounded once: an integer root with more bits than a float has, whose
    last bit tells whether there was a rest."""
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        bottom <<= 2 * shift
    else:
        top <<= -2 * shift
    root = math.isqrt(top // bottom)
    root |= root * root * bottom != top
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def _deviation(name, data, center, less):
    _, top, bottom = _spread(name, data, center, less)
    if top is None:
        return math.nan
    return _root(top, bottom) if top else 0.0


def stdev(data, xbar=None):
    return _deviation("stdev", data, xbar, 1)


def pstdev(data, mu=None):
    return _deviation("pstdev", data, mu, 0)


def _pairs(name, x, y):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return x, y, math.fsum(x) / len(x), math.fsum(y) / len(y)


def covariance(x, y, /):
    x, y, xbar, ybar = _pairs("covariance", x, y)
    return math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y)) / (len(x) - 1)


def correlation(x, y, /):
    x, y, xbar, ybar = _pairs("correlation", x, y)
    sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
    sxx = math.fsum((a - xbar) ** 2.0 for a in x)
    syy = math.fsum((b - ybar) ** 2.0 for b in y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    x, y, xbar, ybar = _pairs("linear regression", x, y)
    if proportional:
        sxy = math.fsum(a * b for a, b in zip(x, y))
        sxx = math.fsum(a * a for a in x)
    else:
        sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
        sxx = math.fsum((a - xbar) ** 2.0 for a in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    made = namedtuple("LinearRegression", "slope intercept", module="statistics")
    return made(slope, 0.0 if proportional else ybar - slope * xbar)

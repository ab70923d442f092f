import re
from datetime import date, timedelta, timezone

_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _names(names):
    return "|".join(sorted(names, key=len, reverse=True))


_DIRECTIVES = {
    "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]", "f": r"[0-9]{1,6}", "H": r"2[0-3]|[01]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]",
    "G": r"\d\d\d\d", "j": r"36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]", "m": r"1[0-2]|0[1-9]|[1-9]",
    "M": r"[0-5]\d|\d", "S": r"6[01]|[0-5]\d|\d", "U": r"5[0-3]|[0-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d", "w": r"[0-6]", "u": r"[1-7]",
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d", "y": r"\d\d", "Y": r"\d\d\d\d",
    "z": r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)", "A": _names(_DAYS), "a": _names(d[:3] for d in _DAYS),
    "B": _names(_MONTHS), "b": _names(m[:3] for m in _MONTHS), "p": "am|pm", "Z": "utc|gmt",
}
_WHOLE = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_compiled = {}


def _pattern(format):
    found = _compiled.get(format)
    if found is None:
        found = _compiled[format] = re.compile(_translate(format, format), re.IGNORECASE)
    return found


def _translate(format, whole):
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            out.append(r"\s+")
        elif c != "%":
            out.append(re.escape(c))
        elif i == len(format):
            raise ValueError(f"stray % in format '{whole}'")
        else:
            c = format[i]
            i += 1
            if c == "%":
                out.append("%")
            elif c in _WHOLE:
                out.append(_translate(_WHOLE[c], whole))
            elif c in _DIRECTIVES:
                out.append(f"(?P<{c}>{_DIRECTIVES[c]})")
            else:
                raise ValueError(f"'{c}' is a bad directive in format '{whole}'")
    return "".join(out)


def _offset(text):
    """An offset from UTC in seconds, and its microseconds."""
    if text == "Z":
        return 0, 0
    digits = text[1:]
    if len(digits) > 2 and digits[2] == ":":
        digits = digits[:2] + digits[3:]
        if len(digits) > 4:
            if digits[4] != ":":
                raise ValueError(f"Inconsistent use of : in {text}")
            digits = digits[:4] + digits[5:]
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    micros = int((digits[7:] + "000000")[:6]) if len(digits) > 6 else 0
    return (-seconds, -micros) if text[0] == "-" else (seconds, micros)


def _day_of_week_number(year, week, weekday, starts_monday):
    """The day of the year of a week that begins on Monday or on Sunday."""
    first = date(year, 1, 1).weekday()
    if not starts_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    before = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + before + 7 * (week - 1) + weekday


def _parse(text, format):
    for i, v in enumerate((text, format)):
        if not isinstance(v, str):
            raise TypeError(f"strptime() argument {i} must be str, not {type(v)!r}")
    match = _pattern(format).match(text)
    if match is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if len(text) != match.end():
        raise ValueError(f"unconverted data remains: {text[match.end():]}")
    found = match.groupdict()
    year = iso_year = week = iso_week = weekday = julian = None
    month = day = 1
    hour = minute = second = fraction = 0
    offset, offset_micros, zone = None, 0, None
    monday = False
    for key, value in found.items():
        if key == "y":
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif key == "Y":
            year = int(value)
        elif key == "G":
            iso_year = int(value)
        elif key == "m":
            month = int(value)
        elif key == "B":
            month = _MONTHS.index(value.lower()) + 1
        elif key == "b":
            month = [m[:3] for m in _MONTHS].index(value.lower()) + 1
        elif key == "d":
            day = int(value)
        elif key == "H":
            hour = int(value)
        elif key == "I":
            hour = int(value) % 12
            if (found.get("p") or "").lower() == "pm":
                hour += 12
        elif key == "M":
            minute = int(value)
        elif key == "S":
            second = int(value)
        elif key == "f":
            fraction = int(value.ljust(6, "0"))
        elif key == "A":
            weekday = _DAYS.index(value.lower())
        elif key == "a":
            weekday = [d[:3] for d in _DAYS].index(value.lower())
        elif key == "w":
            weekday = (int(value) - 1) % 7
        elif key == "u":
            weekday = int(value) - 1
        elif key == "j":
            julian = int(value)
        elif key in ("U", "W"):
            week = int(value)
            monday = key == "W"
        elif key == "V":
            iso_week = int(value)
        elif key == "z":
            offset, offset_micros = _offset(value)
        elif key == "Z":
            zone = value.lower()
    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap_day = False
    if year is None:
        # February 29th needs a year that has one.
        leap_day = month == 2 and day == 29
        year = 1904 if leap_day else 1900
    if julian is None and weekday is not None:
        if week is not None:
            julian = _day_of_week_number(year, week, weekday, monday)
        elif iso_year is not None:
            year = iso_year
            julian = iso_week * 7 + weekday - date(iso_year, 1, 4).isoweekday() - 2
        if julian is not None and julian <= 0:
            year -= 1
            julian += date(year, 12, 31).timetuple().tm_yday
    if julian is None:
        julian = date(year, month, day).toordinal() - date(year, 1, 1).toordinal() + 1
    else:
        there = date.fromordinal(julian - 1 + date(year, 1, 1).toordinal())
        year, month, day = there.year, there.month, there.day
    if weekday is None:
        weekday = date(year, month, day).weekday()
    if leap_day:
        year = 1900
    return (year, month, day, hour, minute, second, weekday, julian, -1 if zone is None else 0), fraction, offset, offset_micros, zone


def _strptime_time(text, format="%a %b %d %H:%M:%S %Y"):
    import time
    return time.struct_time(_parse(text, format)[0])


def _strptime_datetime(cls, text, format="%a %b %d %H:%M:%S %Y"):
    parts, fraction, offset, micros, zone = _parse(text, format)
    if offset is None:
        return cls(*parts[:6], fraction)
    delta = timedelta(seconds=offset, microseconds=micros)
    return cls(*parts[:6], fraction, timezone(delta, zone.upper()) if zone else timezone(delta))

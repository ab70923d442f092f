# datetime: date, timedelta, arithmetic, comparison, calendars.
from datetime import date, datetime, timedelta

d = date(2024, 2, 28)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.ctime(), d.toordinal(), d.isocalendar(), d.timetuple().tm_yday)
for days in (0, 1, 2, 366, -60):
    print(d + timedelta(days=days), (d + timedelta(days)).strftime("%a %d %b %Y, day %j, week %W"))
print(date(2024, 3, 1) - d, (date(2024, 12, 25) - d).days, d < date(2024, 3, 1), max(d, date(2023, 1, 1)), d.replace(day=1), date.fromisoformat("2020-05-17"), date.fromordinal(1), date.min, date.max, date.resolution)
t = timedelta(days=1, hours=25, minutes=61, seconds=61, milliseconds=1500, microseconds=7)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // 3, t % timedelta(hours=7), t / timedelta(hours=1), t // timedelta(hours=1), divmod(t, timedelta(days=1)))
print(timedelta(weeks=1), timedelta(seconds=-1), repr(timedelta(seconds=-1)), timedelta(0), bool(timedelta(0)), timedelta(hours=1) == timedelta(minutes=60), timedelta(microseconds=1), timedelta(days=-1, hours=3), sum([t, t], timedelta()), timedelta(1.5), timedelta(hours=0.1), timedelta.max, 3 * timedelta(minutes=90), timedelta(1) * 0.25)
print({d: 1}[date(2024, 2, 28)], hash(timedelta(1)) == hash(timedelta(hours=24)), isinstance(datetime(2020, 1, 1), date), sorted([date(2024, 1, 2), date(2023, 5, 6)]))


def month(year, number):
    first = date(year, number, 1)
    following = date(year + number // 12, number % 12 + 1, 1)
    cells = ["  "] * first.weekday() + [f"{n:2}" for n in range(1, (following - first).days + 1)]
    return "\n".join(" ".join(cells[i:i + 7]) for i in range(0, len(cells), 7))


print(month(2024, 2))
print([y for y in range(1890, 2030, 10) if (date(y, 3, 1) - date(y, 2, 1)).days == 29])
for action in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date(2023, 1), lambda: date.fromisoformat("2023-1-1"), lambda: d + 5, lambda: d - "x", lambda: d < 5, lambda: date.max + timedelta(1), lambda: timedelta("x"), lambda: t / 0, lambda: t < 5, lambda: date("x", 1, 1), lambda: timedelta(days=10 ** 10), lambda: d + d, lambda: d < datetime(2020, 1, 1), lambda: t * t):
    try:
        print("no error", action())
    except Exception as error:
        print(type(error).__name__, error)

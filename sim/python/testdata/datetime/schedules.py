# Calendars at work: working days, recurring events, ages, durations.
from datetime import date, datetime, time, timedelta


def working_days(start, count, holidays=()):
    day = start
    while count:
        if day.weekday() < 5 and day not in holidays:
            yield day
            count -= 1
        day += timedelta(days=1)


print([f"{d:%a %d.%m.}" for d in working_days(date(2024, 4, 30), 6, {date(2024, 5, 1)})])


def months(start, count):
    for i in range(count):
        y, m = divmod(start.month - 1 + i, 12)
        year, month = start.year + y, m + 1
        last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day
        yield date(year, month, min(start.day, last))


print([str(d) for d in months(date(2023, 11, 30), 6)])


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


print([age(date(2000, 2, 29), d) for d in (date(2024, 2, 28), date(2024, 2, 29), date(2023, 2, 28), date(2023, 3, 1))])


def human(delta):
    parts = []
    seconds = int(delta.total_seconds())
    for name, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        n, seconds = divmod(seconds, size)
        if n:
            parts.append(f"{n}{name}")
    return " ".join(parts) or "0s"


print([human(timedelta(seconds=s)) for s in (0, 59, 3600, 90061, 10 ** 6)])


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(y, f // 31, f % 31 + 1)


print([str(easter(y)) for y in (2000, 2024, 2025)], [(easter(2024) + timedelta(n)).strftime("%d %B") for n in (-2, 39, 50)])
friday13 = [d for m in range(1, 13) if (d := date(2026, m, 13)).weekday() == 4]
print(friday13, [d.isocalendar()[1] for d in friday13], [date(y, 1, 1).isocalendar()[:2] for y in (2021, 2023, 2024)])
shifts = [("08:00", "16:30"), ("22:00", "06:00")]
total = timedelta()
for a, b in shifts:
    start, end = (datetime.combine(date(2024, 1, 1), time.fromisoformat(t)) for t in (a, b))
    if end < start:
        end += timedelta(days=1)
    total += end - start
    print(a, b, end - start, (end - start) / timedelta(hours=1))
print(total, human(total), total // timedelta(minutes=15), [str(datetime(2024, 1, 1) + timedelta(hours=7 * i)) for i in range(4)])
stamps = ["2024-03-01 10:00", "2024-02-28 23:59", "2024-03-01 09:59"]
parsed = sorted(datetime.strptime(s, "%Y-%m-%d %H:%M") for s in stamps)
print([b - a for a, b in zip(parsed, parsed[1:])], parsed[0].date().replace(month=12), min(parsed).strftime("%A"))

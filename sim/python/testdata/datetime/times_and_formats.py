# datetime: construction, parsing, formatting, replacing.
from datetime import date, datetime, time, timedelta

n = datetime(2024, 7, 4, 15, 30, 45, 123456)
print(n, repr(n), n.isoformat(), n.isoformat(" ", "minutes"), n.isoformat(timespec="milliseconds"), n.date(), n.time(), n.hour, n.microsecond, n.weekday(), datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), n.ctime())
print(n.strftime("%Y-%m-%d %H:%M:%S.%f %y %b %B %a %A %p %I %j %U %W %% %d/%m %c | %x | %X"), f"{n:%d.%m.%Y}", f"{n}", "{:%H:%M}".format(n), n.strftime(""))
print(datetime.strptime("2024-07-04 15:30", "%Y-%m-%d %H:%M"), datetime.strptime("4 Jul 99 03PM", "%d %b %y %I%p"), datetime.strptime("100", "%j"), datetime.strptime("12:30:01.5", "%H:%M:%S.%f").time(), datetime.strptime("Monday, January 1 2024", "%A, %B %d %Y"))
print(datetime.fromisoformat("2024-07-04T15:30:45.123"), datetime.fromisoformat("2024-07-04"), datetime.fromisoformat("20240704T1530"), time.fromisoformat("04:05"), datetime.combine(date(2020, 1, 2), time(3, 4)))
print(n.replace(hour=0, minute=0, second=0, microsecond=0), n + timedelta(hours=10), n - timedelta(days=40), n - datetime(2024, 1, 1), n > datetime(2024, 7, 4), datetime(2024, 1, 1) == datetime(2024, 1, 1, 0, 0), n.timetuple()[:6], datetime.min, datetime.max)
c = time(9, 5)
print(c, repr(c), time(), time(23, 59, 59, 999), c < time(10), c.replace(minute=0), c.isoformat(), c.strftime("%H h %M"), time.max, bool(time(0)))
now = datetime.now()
print(isinstance(now, datetime), timedelta(0) <= datetime.now() - now < timedelta(seconds=5), date.today() >= date(2000, 1, 1), now.tzinfo)
meetings = [("standup", datetime(2024, 1, 1, 9, 0), 15), ("review", datetime(2024, 1, 1, 9, 10), 60), ("lunch", datetime(2024, 1, 1, 12), 45)]
for (name, start, minutes), (other, begin, _) in zip(meetings, meetings[1:]):
    end = start + timedelta(minutes=minutes)
    print(f"{name} {start:%H:%M}-{end:%H:%M}", "overlaps" if end > begin else "leaves", abs(begin - end), other)
for action in (lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024 extra", "%Y"), lambda: datetime.strptime("13", "%m"), lambda: datetime(2024, 1, 1, 25), lambda: datetime(2024, 1, 1, 0, 60), lambda: datetime.fromisoformat("nope"), lambda: n - 5, lambda: time(24), lambda: time(1) + timedelta(1), lambda: n < date(2024, 1, 1), lambda: datetime.strptime("1", "%Q"), lambda: datetime.strptime("30 Feb 2023", "%d %b %Y"), lambda: n.replace(month=2, day=30)):
    try:
        print("no error", action())
    except Exception as error:
        print(type(error).__name__, error)

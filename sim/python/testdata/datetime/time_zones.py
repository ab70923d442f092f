# datetime: aware values, utc, fixed offsets, timestamps.
from datetime import date, datetime, time, timedelta, timezone, tzinfo

utc = timezone.utc
cet = timezone(timedelta(hours=1), "CET")
ist = timezone(timedelta(hours=5, minutes=30))
print(utc, repr(utc), cet, repr(cet), ist, repr(ist), timezone(-timedelta(hours=3, minutes=30)), timezone(timedelta(0)) == utc)
n = datetime(2024, 1, 1, 12, tzinfo=utc)
print(n, repr(n), n.astimezone(cet), n.astimezone(ist).isoformat(), n.utcoffset(), n.tzname(), n.astimezone(cet).tzname(), n.astimezone(cet) == n, n.astimezone(ist) - n)
print(n.timestamp(), datetime.fromtimestamp(1700000000, utc), datetime.fromtimestamp(1.5, tz=cet), datetime.utcfromtimestamp(86400), datetime(1970, 1, 2, tzinfo=utc).timestamp(), datetime.fromtimestamp(-1, utc))
print(n.strftime("%z %Z"), n.astimezone(ist).strftime("%H:%M %z %Z"), datetime.fromisoformat("2024-01-01T00:00:00+02:00"), datetime.fromisoformat("2024-01-01T00:00:00Z"), datetime.strptime("2024-01-01 +0130", "%Y-%m-%d %z"), n.replace(tzinfo=None), n.utctimetuple().tm_hour, n.timetz(), time(1, tzinfo=cet))
print(datetime(2024, 1, 1, 13, tzinfo=cet) == n, datetime(2024, 1, 1, 12) == n, hash(n) == hash(n.astimezone(cet)), sorted([n, datetime(2024, 1, 1, 12, tzinfo=cet)])[0].tzname(), n + timedelta(days=1), min(n, n.astimezone(ist)).hour)


class Summer(tzinfo):
    def utcoffset(self, when):
        return timedelta(hours=1) + self.dst(when)

    def dst(self, when):
        return timedelta(hours=1) if 4 <= when.month <= 9 else timedelta(0)

    def tzname(self, when):
        return "SUMMER" if self.dst(when) else "WINTER"


for m in (1, 7):
    w = datetime(2024, m, 1, 12, tzinfo=Summer())
    print(w, w.tzname(), w.dst(), w.astimezone(utc))
print(datetime.now(utc).tzinfo, abs(datetime.now(utc).timestamp() - datetime.now().timestamp()) < 86400)
for action in (lambda: n - datetime(2024, 1, 1), lambda: n < datetime(2024, 1, 1), lambda: timezone(timedelta(hours=24)), lambda: timezone(5), lambda: datetime(2024, 1, 1, tzinfo="x"), lambda: datetime.fromisoformat("2024-01-01T00:00:00+25:00"), lambda: tzinfo().utcoffset(None)):
    try:
        print("no error", action())
    except Exception as error:
        print(type(error).__name__, error)

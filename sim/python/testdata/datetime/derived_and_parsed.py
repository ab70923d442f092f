# datetime: derived classes, zones of a program's own, ISO forms, strptime, messages.
import copy
import time as clock
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class Day(date):
    def hello(self):
        return f"hi {self}"


class Stamp(datetime):
    extra = 1


class Span(timedelta):
    pass


class Fixed(tzinfo):
    def __repr__(self):
        return "Fixed()"

    def utcoffset(self, when):
        return timedelta(hours=2)

    def dst(self, when):
        return timedelta(hours=1)

    def tzname(self, when):
        return "TZ%"


class Wrong(tzinfo):
    def utcoffset(self, when):
        return 5

    def tzname(self, when):
        return 7


class Far(tzinfo):
    def utcoffset(self, when):
        return timedelta(hours=25)


d, n, t = date(2024, 2, 29), datetime(2024, 2, 29, 12, 30, 15, 500), time(12, 30, 15, 500)
td, u = timedelta(days=1, hours=2), timezone.utc
a = n.replace(tzinfo=u)
EXPRESSIONS = """
date()
date(2024)
date(2024,1,1,1)
date(year=2024,month=1,day=2)
date(2024,1,1,foo=2)
date("2024",1,1)
date(2024.0,1,1)
date(None,1,1)
datetime(2024,1)
datetime(2024,1,1,tzinfo=5)
datetime(2024,1,1,0,0,0,0,None,1)
datetime(2024,1,1,fold=1)
datetime(2024,1,1,fold=2)
datetime(10000,1,1)
datetime(2024,1,1,0,0,60)
datetime(2024,1,1,0,0,0,1000000)
time(25)
time(1,2,3,4,u)
time(1,2,3,4,u,5)
time("1")
time(hour=1,fold=1)
timedelta("1")
timedelta(None)
timedelta(1,2,3,4,5,6,7)
timedelta(1,2,3,4,5,6,7,8)
timedelta(foo=1)
timedelta(days=1e20)
timedelta(days=float("nan"))
timedelta(days=float("inf"))
timedelta(days=10**100)
timedelta(microseconds=0.5)
timedelta(microseconds=1.5)
timedelta(microseconds=-0.5)
timedelta(seconds=1e-7)
timedelta(True)
td+1
1+td
td*"x"
td/"x"
td/0
td//0
td/0.0
td%timedelta(0)
td//timedelta(0)
td/timedelta(0)
divmod(td,timedelta(0))
divmod(td,5)
td*float("nan")
td*float("inf")
td*10**20
td<1
td==1
td!=1
-timedelta.max
timedelta.max+timedelta(1)
abs(timedelta(-1,5))
bool(timedelta(0)),bool(td)
hash(td)==hash(timedelta(hours=26))
timedelta.min,timedelta.max,timedelta.resolution
td.days, td.seconds, td.microseconds
td.foo
Span(1)
repr(Span(1)+Span(2))
str(td), str(-td), str(timedelta(days=-2,microseconds=5))
date.min,date.max,date.resolution,time.min,time.max,time.resolution,datetime.min,datetime.max,datetime.resolution
d+td
td+d
d-td
d-d
d-n
n-d
n-n
n-td
td-n
n+n
d+1
d<n
n<d
d==n
n==d
d!=n
d==date(2024,2,29)
d<5
n<a
n==a
a-n
a<a
a==datetime(2024,2,29,14,30,15,500,tzinfo=Fixed())
a<datetime(2024,2,29,14,30,15,501,tzinfo=Fixed())
hash(a)==hash(datetime(2024,2,29,14,30,15,500,tzinfo=Fixed()))
t<time(12,tzinfo=u)
t==time(12,tzinfo=u)
time(12,tzinfo=u)<time(13,tzinfo=Fixed())
time(12,tzinfo=u)==time(14,tzinfo=Fixed())
hash(time(12,tzinfo=u))==hash(time(14,tzinfo=Fixed()))
t<5
bool(time(0))
t+td
t.replace(hour=25)
t.replace(foo=1)
t.replace(1,2,3,4)
t.isoformat("hours")
t.isoformat(timespec="x")
t.isoformat(5)
n.isoformat("ab")
n.isoformat(5)
n.isoformat(" ", "minutes")
n.isoformat(timespec=5)
n.isoformat(sep="\\u65e5")
d.strftime(5)
d.strftime("%Y\\u65e5%%")
n.strftime("%")
n.strftime("%-d/%-m %e|%k|%l|%C|%g|%h|%P|%r|%s|%D|%u")
n.strftime("%f%%f%z%Z")
a.replace(tzinfo=Fixed()).strftime("%z %Z")
a.replace(tzinfo=Wrong()).utcoffset()
a.replace(tzinfo=Wrong()).tzname()
a.replace(tzinfo=Far()).utcoffset()
str(a.replace(tzinfo=Wrong()))
a.replace(tzinfo=tzinfo()).utcoffset()
a.replace(tzinfo=tzinfo()).dst()
a.replace(tzinfo=tzinfo()).tzname()
a.astimezone(Fixed())
a.astimezone()
n.astimezone()
n.astimezone(Fixed()).isoformat()
a.astimezone(5)
a.astimezone(u) is a
u.utcoffset(n)
u.utcoffset(None)
u.utcoffset(5)
u.utcoffset()
u.dst(None), u.tzname(None)
u.fromutc(n)
u.fromutc(a)
u.fromutc(5)
Fixed().fromutc(n)
timezone(timedelta(hours=1)).fromutc(datetime(2024,1,1,tzinfo=timezone(timedelta(hours=1))))
timezone()
timezone(5)
timezone(timedelta(hours=24))
timezone(timedelta(0))
timezone(timedelta(0)) is u
timezone(timedelta(0),"X")
timezone(timedelta(0),5)
timezone(timedelta(hours=-5),"EST")
str(timezone(timedelta(hours=-5,minutes=-30))), str(timezone(timedelta(seconds=1)))
timezone(timedelta(seconds=90))==timezone(timedelta(minutes=1.5),"x")
hash(u)==hash(timezone(timedelta(0),"z"))
timezone.min, timezone.max
UTC is u
date.fromordinal(0)
date.fromordinal(10**7)
date.fromordinal("x")
date.fromisoformat(5)
date.fromisoformat("x")
date.fromisoformat("")
datetime.fromisoformat("")
time.fromisoformat("")
datetime.fromisoformat("2024-01-01T\\ud800")
date.fromtimestamp(0), date.fromtimestamp(1e9)
datetime.fromtimestamp("x")
datetime.fromtimestamp(1e20)
datetime.fromtimestamp(float("nan"))
datetime.fromtimestamp(10**12)
datetime.fromtimestamp(-62135596801)
datetime.fromtimestamp(0, 5)
datetime.fromtimestamp(0, tz=Fixed())
datetime.utcfromtimestamp(1.9999999)
datetime.combine(d,t)
datetime.combine(n,t,u)
datetime.combine(d,5)
datetime.combine(t,t)
datetime.combine(d,t,tzinfo=5)
n.date(), n.time(), a.timetz(), a.time()
n.timetuple()
a.timetuple()
a.replace(tzinfo=Fixed()).timetuple().tm_isdst
a.replace(tzinfo=Fixed()).utctimetuple()
d.timetuple()
n.timestamp(), a.timestamp(), a.replace(tzinfo=Fixed()).timestamp()
n.replace(year=2023)
d.replace(day=30)
d.replace(month=13)
n.replace(tzinfo=u, fold=1)
n.replace(tzinfo=None)
n.replace(5)
n.replace("x")
Day(2024,1,1)
Day(2024,1,1)+td
type(Day(2024,1,1)+td).__name__, Day.today().hello()[:3], type(Day.fromisoformat("2024-01-01")).__name__
Day(2024,1,1).replace(day=5).hello()
Stamp(2024,1,1,fold=1).replace(hour=5)
Stamp.now().extra, type(Stamp.utcnow()).__name__, type(Stamp.combine(d,t)).__name__, type(Stamp(2024,1,1).astimezone(u)).__name__, type(Stamp(2024,1,1)-td).__name__, type(Stamp(2024,1,1).date()).__name__
Stamp.strptime("2024","%Y")
str(Stamp(2024,1,1)), f"{Stamp(2024,1,1):%Y}", f"{d}", f"{d:%d}", format(t,"%H")
isinstance(n,date), isinstance(d,datetime), issubclass(datetime,date), datetime.__mro__
copy.copy(n), copy.deepcopy(a), copy.deepcopy(td), copy.copy(u), copy.deepcopy(d), copy.deepcopy([t])
sorted([date(2024,1,2),date(2024,1,1)]), max(n, n+td)
{d:1}[date(2024,2,29)], {n:1}.get(datetime(2024,2,29,12,30,15,500)), d in {n}
d.year, d.foo
n.tzinfo, n.fold, t.tzinfo, n.hour
datetime.strptime(5,"%Y")
datetime.strptime("2024",5)
datetime.strptime("2024 1","%Y %q")
datetime.strptime("a","%")
datetime.strptime("2024-02-30","%Y-%m-%d")
datetime.strptime("","")
datetime.strptime("29 Feb","%d %b")
datetime.strptime("2024 W10","%G W%V")
datetime.strptime("10","%V")
datetime.strptime("2024 10 1","%Y %V %u")
datetime.strptime("+05:3015","%z")
datetime.strptime("+05:30:15.5","%z")
datetime.strptime("Z","%z")
datetime.strptime("12 AM","%I %p"), datetime.strptime("12 pm","%I %p")
clock.strptime("2024-01-01","%Y-%m-%d")
clock.strptime("Mon Jan  1 00:00:00 2024")
datetime.strptime("2024 2024","%Y %Y")
datetime.now(5)
datetime.now(u).tzinfo, datetime.today().tzinfo
date.today() == datetime.now().date()
timedelta(days=1).__divmod__(timedelta(hours=7))
td.total_seconds(), timedelta.max.total_seconds(), timedelta(microseconds=-1).total_seconds()
n.__repr__(), date.__repr__(d), repr(Day(2024,1,2))
"""
for source in EXPRESSIONS.strip().splitlines():
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "=>", type(error).__name__, ascii(str(error)))
for day in ("2024-01-15", "20240115", "2024-W03", "2024W03", "2024-W03-2", "2024W032", "2020-W53-7", "2021-W53-1", "2024-02-30", "2024-1-1"):
    for clock_text in ("", "T10", " 10:30", "T1030", "T103045.25", "T10:30:45.123456789", "T10:30:45,5", "T24:00", "T10:60", "T", "T1:30"):
        for zone in ("", "Z", "+01:00", "-0530", "+05:30:15", "+24:00", "+1"):
            try:
                print(ascii(day + clock_text + zone), datetime.fromisoformat(day + clock_text + zone))
            except ValueError as error:
                print(ascii(day + clock_text + zone), error)

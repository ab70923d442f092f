# time: gmtime, strftime, struct_time at fixed seconds.
import time

for seconds in (0, 86399, 951782400, 1700000000, 1709164800.9, -1):
    t = time.gmtime(seconds)
    print(seconds, t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
    print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %p %I %y %%", t))
t = time.gmtime(1700000000)
print(t[0], t[:3], len(t), tuple(t))
print(time.strftime("%d/%m/%Y", t), time.strftime("week day %w", t), time.strftime("", t) == "")
print(t)
print(t < time.gmtime(1700000001), t == time.gmtime(1700000000))
print(time.asctime(t))
year, month, day, *rest = t
print(year, month, day, rest)
try:
    time.gmtime("x")
except TypeError as error:
    print(error)
print(time.strftime("%H:%M", time.gmtime(3600 * 5 + 60 * 7)))

# calendar: ranges, weeks, text.
import calendar
import time

print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(1900, 2025), calendar.weekday(2024, 2, 29), calendar.timegm((2024, 1, 2, 3, 4, 5)))
print(list(calendar.month_name), list(calendar.day_abbr), calendar.day_name[0], calendar.month_abbr[12], calendar.MONDAY, calendar.SUNDAY)
print(calendar.monthcalendar(2024, 2))
print(calendar.month(2024, 2))
print(calendar.calendar(2023))
print(calendar.TextCalendar(6).formatmonth(2023, 10, 3, 2))
c = calendar.Calendar(6)
print(list(c.itermonthdates(2024, 2))[:2], list(c.itermonthdays2(2024, 2))[-2:], list(c.iterweekdays()), c.monthdayscalendar(2024, 9)[0])
for action in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2024, 2, 30)):
    try:
        print(action())
    except ValueError as error:
        print(type(error).__name__, error)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 9), calendar.firstweekday())
print(tuple(time.strptime("2024-02-29 10:20", "%Y-%m-%d %H:%M")), time.strptime("29 Feb 24", "%d %b %y").tm_yday, time.strftime("%Z %z|%f", (2024, 1, 1, 0, 0, 0, 0, 1, -1)))

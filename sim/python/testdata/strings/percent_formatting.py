# The % operator: flags, widths, mappings, types and errors.
print("%s %r %a %d %i %u" % ("a", "b", "é", 1, 2, 3))
print("%5d|%-5d|%05d|%+d|% d|%5.3d|%x|%X|%#x|%o|%#o" % (42, 42, 42, 42, 42, 7, 255, 255, 255, 8, 8))
print("%f|%.2f|%8.3f|%-8.1f|%e|%.2E|%g|%G|%g|%g|%F" % (3.14159, 3.14159, 3.14159, 3.14159, 31415.9, 31415.9, 1e-5, 1e20, 100000, 1000000, 2.5))
print("%c%c|%5c|%%|%s" % ("x", 65, "y", [1, 2]))
print("%10s|%-10s|%.2s|%5.1s|" % ("right", "left", "cut", "xyz"))
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 3.14159))
print("%(name)s is %(age)03d, %(name)r" % {"name": "Ada", "age": 7})
print("%s" % None, "%s" % (1,), "%s" % ((1, 2),), "%s %s" % (1, (2, 3)), "%s" % {"a": 1}, "%d%%" % 50)
print("%d" % 3.99, "%d" % True, "%x" % -255, "%#X" % 10, "%+.1f" % -0.04, "%d" % 10**25, "%s" % 1e16, "%i" % -3.7)
print("%f %f %f %5s" % (float("inf"), float("-inf"), float("nan"), float("inf")), "%.0f %.0f %.0f" % (0.5, 1.5, 2.5))
print("%-+6d|%+-6d|%- 6d|%+06d|%-06d|" % (1, 2, 3, 4, 5), "%#.3x" % 10, "%.10d" % 5, "%010.4f" % 3.14159, "%#g" % 1.0)
print(b"%d %s %r %x %c %b" % (1, b"bytes", "text", 255, 66, b"z"), b"%(k)s" % {b"k": b"v"}, b"%5.1f|%a" % (2.25, "é"))
for attempt in (
    lambda: "%d" % "x", lambda: "%d" % None, lambda: "%x" % 1.5, lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%(a)s" % (1,), lambda: "%(a)s" % {},
    lambda: "%c" % "ab", lambda: "%c" % 1.5, lambda: "%y" % 1, lambda: "%" % (), lambda: "%f" % "1", lambda: "%(a" % {"a": 1}, lambda: "%*d" % ("x", 1), lambda: b"%s" % "text", lambda: "no formats" % 5, lambda: "none" % {"x": 1} + "!", lambda: "%c" % -1,
):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)

# '%s %r' % (a, b) formats a before b is made; other conversions do not.


class Loud:
    def __init__(self, n):
        print("make", n)
        self.n = n

    def __str__(self):
        print("str", self.n)
        return f"s{self.n}"

    def __repr__(self):
        print("repr", self.n)
        return f"r{self.n}"


print("%s and %r" % (Loud(1), Loud(2)))
print("%5s|%-6r|%.1a|%%" % (Loud(1), Loud(2), Loud(3)))
print("%s %d" % (Loud(1), 2))
print("%s" % (Loud(1),), "%s" % Loud(2), "%%" % (), "x" % ())
print("%100s|" % (Loud(1),))
print("%.s|%05s|%-05s|%+s" % (Loud(1), 2, 3, 4))
print("%99.99s|" % ("é中",))
for bad in (
    lambda: "%s" % (),
    lambda: "%s" % (1, 2),
    lambda: "%" % (1,),
    lambda: "%z" % (1,),
    lambda: "%s %s" % (*"ab",),
    lambda: "%s %s" % (Loud(1), 1 // 0),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

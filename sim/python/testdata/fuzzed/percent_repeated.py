# What stands left of the percent sign may be computed of constants.


class Loud:
    def __repr__(self):
        print("repr")
        return "r"


for make in (
    lambda: ("%r" * 2) % (Loud(), 1 // 0),
    lambda: (2 * "%r") % (Loud(), 1 // 0),
    lambda: ("%r" + "%r") % (Loud(), 1 // 0),
    lambda: ("%r" * 2100) % (Loud(), 1 // 0),
    lambda: ("%r" * 0) % (Loud(),),
    lambda: ("%r" * -1) % (Loud(), 1 // 0),
    lambda: ("%r" * 2) % (Loud(), Loud()),
    lambda: ("" * 10**30) % (Loud(),),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)

# In which order try, except, else and finally run, and who wins.
def run(what):
    print(f"[{what}]", end=" ")
    try:
        print("try", end=" ")
        if what == "return":
            return "from try"
        if what == "raise":
            raise ValueError("v")
        if what == "other":
            raise KeyError("k")
    except ValueError as error:
        print("except", error, end=" ")
        return "from except"
    else:
        print("else", end=" ")
        return "from else"
    finally:
        print("finally", end=" ")


for what in ("nothing", "return", "raise", "other"):
    try:
        print("->", run(what))
    except KeyError as error:
        print("-> escaped", error)


def finally_wins():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def finally_breaks():
    for i in range(5):
        try:
            if i == 1:
                raise ValueError
            print("i", i, end=" ")
        finally:
            if i == 1:
                break
    return i


def value_is_saved():
    x = 1
    try:
        return x
    finally:
        x = 2


def nested():
    try:
        try:
            print("inner try", end=" ")
            raise ValueError("one")
        finally:
            print("inner finally", end=" ")
    except ValueError:
        print("outer except", end=" ")
        try:
            return "r"
        finally:
            print("last", end=" ")


print(finally_wins(), finally_swallows(), finally_breaks(), value_is_saved())
print(nested())
for i in range(3):
    try:
        continue
    finally:
        print("continue", i, end=" ")
print()

# Names that are read before they are bound.
def early():
    print(x)
    x = 1


def removed():
    y = 1
    del y
    return y


def free():
    def inner():
        return z
    result = inner()
    z = 1
    return result


def conditional(flag):
    if flag:
        w = 1
    return w


def incremented():
    count += 1


count = 5
for function in (early, removed, free, incremented):
    try:
        function()
    except NameError as error:
        print(type(error).__name__ + ":", error)
print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as error:
    print(error)
try:
    print(never_defined)
except NameError as error:
    print(error, "|", error.name)
try:
    raise ValueError("gone")
except ValueError as problem:
    pass
try:
    problem
except NameError as error:
    print(error)

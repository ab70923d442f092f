# Parameters before a slash are taken by position alone.
def divide(a, b, /, *, digits=2):
    return round(a / b, digits)


print(divide(7, 3))
print(divide(7, 3, digits=4))


def tag(name, /, **attributes):
    inner = " ".join(f'{key}="{value}"' for key, value in attributes.items())
    return f"<{name} {inner}>" if inner else f"<{name}>"


print(tag("a"))
print(tag("a", href="/"))
print(tag("input", name="q", type="text"))
try:
    divide(a=7, b=3)
except TypeError as error:
    print(error)
try:
    divide(7, b=3)
except TypeError as error:
    print(error)


def defaults(a=1, /, b=2):
    return a, b


print(defaults(), defaults(5), defaults(5, 6), defaults(b=9))

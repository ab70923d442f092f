# Assigning to and deleting slices of lists and bytearrays.
def trial(label, action, start=range(8)):
    items = list(start)
    try:
        action(items)
        print(f"{label:<28}", items)
    except (ValueError, TypeError) as error:
        print(f"{label:<28}", error)


def assign(items, piece, value):
    items[piece] = value


trial("replace same size", lambda x: assign(x, slice(1, 3), "ab"))
trial("grow", lambda x: assign(x, slice(1, 2), [7, 7, 7]))
trial("shrink", lambda x: assign(x, slice(1, 7), []))
trial("insert", lambda x: assign(x, slice(2, 2), ["new"]))
trial("append", lambda x: assign(x, slice(100, None), [8, 9]))
trial("reversed bounds", lambda x: assign(x, slice(5, 2), ["here"]))
trial("every second", lambda x: assign(x, slice(None, None, 2), "wxyz"))
trial("wrong size", lambda x: assign(x, slice(None, None, 2), "wx"))
trial("negative step", lambda x: assign(x, slice(None, None, -1), range(8)))
trial("not iterable", lambda x: assign(x, slice(0, 2), 5))
trial("not iterable, step", lambda x: assign(x, slice(0, 4, 2), 5))
trial("itself", lambda x: assign(x, slice(2, 4), x))
trial("generator", lambda x: assign(x, slice(0, 6), (n * n for n in range(3))))
trial("delete", lambda x: x.__delitem__(slice(2, 5)))
trial("delete step", lambda x: x.__delitem__(slice(None, None, 3)))
trial("delete backwards", lambda x: x.__delitem__(slice(6, 1, -2)))
trial("delete all", lambda x: x.__delitem__(slice(None)))
x = list("abcdef")
x[1:3], x[0] = ["B", "C", "c"], "A"
print(x)
del x[-1], x[0], x[:1]
print(x)
x[:] = "new"
y = x
x[1:2] *= 3
print(x, y is x)
b = bytearray(b"hello world")
b[0:5] = b"HI"
b[-1:] = b"D!!"
del b[2:3]
print(b)
b[::2] = b"....."
print(b)
for value in (b"..", [1, 300], "text", 3):
    try:
        b[::2] = value
    except (ValueError, TypeError) as error:
        print(error)
try:
    "abc"[0:1] = "x"
except TypeError as error:
    print(error)
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)

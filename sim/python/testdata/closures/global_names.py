# global, shadowing, and what a function sees of its module.
level = 1


def read():
    return level


def shadow():
    level = 100
    return level


def change(to):
    global level
    level = to


def create():
    global made
    made = "made by a function"


print(read(), shadow(), read())
change(7)
print(read(), level)
create()
print(made)
print("made" in globals(), "nothing" in globals())
globals()["later"] = 5
print(later)


def late():
    return defined_afterwards()


def defined_afterwards():
    return "found when called"


print(late())


def local_names(a, b=2):
    c = a + b
    return locals()


print(local_names(1))
try:
    del level
    read()
except NameError as error:
    print(error, error.name)
len = lambda x: "shadowed"
print(len([1]))
del len
print(len([1]))

# global after the name was bound.
print("this line must not run")
def f():
    x = 1
    global x

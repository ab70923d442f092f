# global after the name was used.
print("this line must not run")
def f():
    print(x)
    global x

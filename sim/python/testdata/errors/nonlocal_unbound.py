# nonlocal of a name nobody binds.
print("this line must not run")
def f():
    nonlocal missing
    missing = 1

# A def without its colon.
print("this line must not run")
def f()
    return 1

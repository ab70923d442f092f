# A star with no parameter after it.
print("this line must not run")
def f(a, *):
    pass

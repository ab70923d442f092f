# The same parameter twice.
print("this line must not run")
def f(a, b, a):
    pass

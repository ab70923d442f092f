# A parameter without a default after one with.
print("this line must not run")
def f(a=1, b):
    pass

# Two star parameters.
print("this line must not run")
def f(*a, *b):
    pass

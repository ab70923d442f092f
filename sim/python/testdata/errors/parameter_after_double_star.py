# A parameter after the double star.
print("this line must not run")
def f(**k, a):
    pass

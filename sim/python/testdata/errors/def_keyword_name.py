# A keyword as a parameter.
print("this line must not run")
def f(lambda):
    pass

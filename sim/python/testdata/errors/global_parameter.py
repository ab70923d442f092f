# A parameter declared global.
print("this line must not run")
def f(x):
    global x

# import * in a function.
print("this line must not run")
def f():
    from math import *

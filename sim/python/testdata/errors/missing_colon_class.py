# A class without its colon.
print("this line must not run")
class A
    pass

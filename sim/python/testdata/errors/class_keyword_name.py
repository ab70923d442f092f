# A keyword as a class's name.
print("this line must not run")
class if:
    pass

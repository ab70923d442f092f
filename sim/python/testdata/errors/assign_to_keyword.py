# Assignment to True.
print("this line must not run")
True = 1

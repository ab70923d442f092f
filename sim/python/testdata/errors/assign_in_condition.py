# = where == was meant.
print("this line must not run")
if x = 1:
    pass

# An else without its colon.
print("this line must not run")
if 1:
    pass
else
    pass

# An unindent that fits no level.
print("this line must not run")
if 1:
        x = 1
    y = 2

# A for without in.
print("this line must not run")
for x of y:
    pass

# A compound statement without its colon.
print("this line must not run")
if True
    pass

# A with statement without its colon.
print("this line must not run")
with open(f) as g
    pass

# A while without a condition.
print("this line must not run")
while:
    pass

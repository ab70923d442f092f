# A closing bracket of another kind.
print("this line must not run")
x = (1, 2]

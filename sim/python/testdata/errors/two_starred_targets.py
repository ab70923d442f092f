# Two stars in one assignment.
print("this line must not run")
*a, *b = x

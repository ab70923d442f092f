# A star in an expression.
print("this line must not run")
x = *a

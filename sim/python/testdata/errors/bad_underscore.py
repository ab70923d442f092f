# Two underscores in a number.
print("this line must not run")
x = 1__000

# A conditional expression without else.
print("this line must not run")
x = 1 if y

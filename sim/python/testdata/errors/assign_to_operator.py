# Assignment to an operator's result.
print("this line must not run")
a + b = c

# yield outside of a function.
print("this line must not run")
yield 5

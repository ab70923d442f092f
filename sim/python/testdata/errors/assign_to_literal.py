# Assignment to a literal.
print("this line must not run")
1 = x

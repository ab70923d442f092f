# del of a literal.
print("this line must not run")
del 5

# A generator expression beside another argument.
print("this line must not run")
f(x for x in y, 1)

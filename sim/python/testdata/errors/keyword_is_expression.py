# A keyword that is no name.
print("this line must not run")
f(a.b=1)

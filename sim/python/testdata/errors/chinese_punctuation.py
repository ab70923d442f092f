# A full-width comma.
print("this line must not run")
x = f(a，b)

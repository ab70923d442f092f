# Assignment to a comparison.
print("this line must not run")
a < b = 1

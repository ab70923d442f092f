# A star that is not in a list or tuple.
print("this line must not run")
*a = x

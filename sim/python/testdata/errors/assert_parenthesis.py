# An assert with an open parenthesis.
print("this line must not run")
assert (x == 1, 'message'
print(1)

# Two expressions in a list with no comma.
print("this line must not run")
x = [1, a b, 2]

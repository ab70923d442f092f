# Augmented assignment to a tuple.
print("this line must not run")
a, b += 1

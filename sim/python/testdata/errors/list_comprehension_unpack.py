# Unpacking in a list comprehension.
print("this line must not run")
x = [*a for a in b]

# A brace that an f-string does not close.
print("this line must not run")
x = f'{a'

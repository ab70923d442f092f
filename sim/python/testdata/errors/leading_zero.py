# A decimal number with a leading zero.
print("this line must not run")
x = 0123

# A number with a letter behind.
print("this line must not run")
x = 12abc

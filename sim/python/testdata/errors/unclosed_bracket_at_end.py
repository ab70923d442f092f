# A bracket open at the end of the file.
print("this line must not run")
x = [1, 2,

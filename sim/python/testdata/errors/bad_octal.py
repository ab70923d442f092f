# An octal number with the digit 8.
print("this line must not run")
x = 0o18

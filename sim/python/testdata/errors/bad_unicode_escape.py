# A truncated escape in a string.
print("this line must not run")
x = '\u12'

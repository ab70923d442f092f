# A backslash with something behind it.
print("this line must not run")
x = 1 \ + 2

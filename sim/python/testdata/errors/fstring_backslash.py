# A backslash within the braces of an f-string.
print("this line must not run")
x = f'{"\n"}'

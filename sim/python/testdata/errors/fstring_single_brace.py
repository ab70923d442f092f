# A single closing brace in an f-string.
print("this line must not run")
x = f'a}b'

# An empty expression in an f-string.
print("this line must not run")
x = f'{}'

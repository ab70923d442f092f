# An expression in an f-string that does not parse.
print("this line must not run")
x = f'{a b}'

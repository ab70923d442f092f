# A conversion that does not exist.
print("this line must not run")
x = f'{a!z}'

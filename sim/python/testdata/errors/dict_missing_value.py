# A dict display with a key and no value.
print("this line must not run")
x = {'a': 1, 'b'}

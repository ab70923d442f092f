# A dict display with a colon and no value.
print("this line must not run")
x = {'a': }

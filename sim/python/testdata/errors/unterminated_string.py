# A string that its line does not end.
print("this line must not run")
x = 'abc
y = 1

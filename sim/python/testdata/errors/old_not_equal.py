# The old sign for not equal.
print("this line must not run")
x = 1 <> 2

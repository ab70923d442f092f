# Two names in a row.
print("this line must not run")
hello world

# An assignment expression as a statement.
print("this line must not run")
x := 1

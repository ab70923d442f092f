# An assignment expression that rebinds the loop's name.
print("this line must not run")
[x := 0 for x in []]

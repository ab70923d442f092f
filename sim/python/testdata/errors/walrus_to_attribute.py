# An assignment expression to an attribute.
print("this line must not run")
(a.b := 1)

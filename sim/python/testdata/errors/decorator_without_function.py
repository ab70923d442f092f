# A decorator before an assignment.
print("this line must not run")
@decorate
x = 1

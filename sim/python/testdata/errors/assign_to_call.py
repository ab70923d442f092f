# Assignment to a call.
print("this line must not run")
f() = 1

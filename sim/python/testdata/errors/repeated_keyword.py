# The same keyword twice in a call.
print("this line must not run")
f(a=1, a=2)

# del of a call.
print("this line must not run")
del f()

# return outside of a function.
print("this line must not run")
return 5

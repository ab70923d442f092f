# A positional argument after a keyword.
print("this line must not run")
f(a=1, 2)

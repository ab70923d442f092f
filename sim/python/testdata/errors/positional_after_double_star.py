# A positional argument after a double star.
print("this line must not run")
f(**k, 1)

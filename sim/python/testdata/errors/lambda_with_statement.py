# A statement in a lambda.
print("this line must not run")
f = lambda: return 1

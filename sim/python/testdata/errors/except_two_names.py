# Two exceptions without parentheses.
print("this line must not run")
try:
    pass
except A, B:
    pass

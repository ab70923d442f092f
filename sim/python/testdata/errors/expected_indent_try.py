# A body that is not indented, after try.
print("this line must not run")
try:
pass

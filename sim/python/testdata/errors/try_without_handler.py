# A try with neither except nor finally.
print("this line must not run")
try:
    pass
x = 1

# A body that is not indented, after if.
print("this line must not run")
if x:
y = 1

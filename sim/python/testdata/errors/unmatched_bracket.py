# A closing bracket that nothing opened.
print("this line must not run")
x = 1)

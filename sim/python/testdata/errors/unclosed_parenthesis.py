# A parenthesis that is never closed.
print("this line must not run")
x = (1, 2
y = 3

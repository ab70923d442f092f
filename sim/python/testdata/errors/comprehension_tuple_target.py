# A comprehension's element that needs parentheses.
print("this line must not run")
x = [a, b for a, b in c]

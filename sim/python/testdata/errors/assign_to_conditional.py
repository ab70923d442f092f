# Assignment to a conditional expression.
print("this line must not run")
(a if b else c) = 1

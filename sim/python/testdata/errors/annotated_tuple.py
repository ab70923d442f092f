# An annotation for a tuple.
print("this line must not run")
(a, b): int = 1, 2

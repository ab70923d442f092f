# pow with three arguments, and who says no first.
for a in (2, 2.0, "", None):
    for b in (3, 2.0, "", None):
        for c in (5, 2.0, "", None, [1]):
            try:
                print(a, b, c, pow(a, b, c))
            except TypeError as e:
                print(a, b, c, e)

# An int too large for a float matters only where there is a float.
large = 10**400
for a, b in (large, ""), ("", large), (large, None), (large, 1.5), (1.5, large), (large, 7), (large, 0), (large, 0.0):
    try:
        print(divmod(a, b)[1])
    except Exception as e:
        print(type(e).__name__, e)

# A NaN on the right of what it cannot be compared with is asked about that, and not
# about itself.
nan = float("nan")
for compare in (
    lambda: {} > nan,
    lambda: "" < nan,
    lambda: nan < "",
    lambda: max([nan, 0, {}]),
    lambda: sorted([0, nan, ""]),
    lambda: nan >= None,
):
    try:
        print(compare())
    except TypeError as e:
        print(e)
print("" == nan, nan == "", nan != None, nan == nan, nan != nan, 0 < nan, nan < 0)

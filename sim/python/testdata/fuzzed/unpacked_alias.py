# A generic alias gives itself, unpacked, once.
alias = list[int]
(star,) = alias
print([*alias], star == alias, star == [*alias][0], tuple[(*list[str], int)])
print(alias.__unpacked__, star.__unpacked__)
try:
    "".join(alias)
except TypeError as e:
    print(e)

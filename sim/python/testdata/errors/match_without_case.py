# A match with no case.
print("this line must not run")
match x:
    pass

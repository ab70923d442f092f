# None as a target in a for loop.
print("this line must not run")
for None in []:
    pass

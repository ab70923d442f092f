# elif after else.
print("this line must not run")
if a:
    pass
else:
    pass
elif b:
    pass

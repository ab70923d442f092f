# except* without a type.
print("this line must not run")
try:
    pass
except*:
    pass

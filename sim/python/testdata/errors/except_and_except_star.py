# except and except* in one try.
print("this line must not run")
try:
    pass
except A:
    pass
except* B:
    pass

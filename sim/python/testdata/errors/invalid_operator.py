# An operator of another language.
print("this line must not run")
x++

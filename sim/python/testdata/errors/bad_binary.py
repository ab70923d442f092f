# A binary number with the digit 2.
print("this line must not run")
x = 0b102

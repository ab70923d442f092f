# A line indented for no reason.
print("this line must not run")
x = 1
    y = 2

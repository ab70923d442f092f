# A tab where spaces were before.
print("this line must not run")
if 1:
        x = 1
	y = 2

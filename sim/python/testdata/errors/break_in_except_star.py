# break within except*.
print("this line must not run")
for x in []:
    try:
        pass
    except* A:
        break

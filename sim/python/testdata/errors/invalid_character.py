# A character that is no part of the language.
print("this line must not run")
x = 5 € 3

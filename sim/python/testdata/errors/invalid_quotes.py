# Typographic quotes.
print("this line must not run")
x = “text”

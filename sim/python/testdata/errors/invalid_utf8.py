# A byte that is no UTF-8.
x = "café"

# A program that ends by an exception group.
def job(n):
    if n % 2:
        raise ValueError(f"job {n}")
    if n == 4:
        raise KeyError(n)
    return n * 10


done, errors = [], []
for n in range(6):
    try:
        done.append(job(n))
    except Exception as error:
        errors.append(error)
print(done)
print(errors)
try:
    raise ExceptionGroup("jobs failed", errors)
except* KeyError as group:
    print("forgiven", group.exceptions)

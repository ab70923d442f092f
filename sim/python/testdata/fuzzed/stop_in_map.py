# StopIteration out of the function of map or filter ends them.


def stop_at_three(n, *more):
    if n == 3:
        raise StopIteration
    return n


print(list(map(stop_at_three, range(9))))
print(list(map(stop_at_three, range(9), "abcdefgh")))
print(list(filter(stop_at_three, range(1, 9))))
print(list(map(stop_at_three, (n for n in range(9)))))

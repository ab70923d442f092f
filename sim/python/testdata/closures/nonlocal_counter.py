# nonlocal rebinds a name of the function around.
def make_counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def down():
        nonlocal count
        count -= 1
        return count

    def peek():
        return count
    return up, down, peek


up, down, peek = make_counter()
print(up(), up(), up(10), down(), peek())
other_up, _, other_peek = make_counter()
print(other_up(), other_peek(), peek())


def three_levels():
    name = "outer"

    def middle():
        def inner():
            nonlocal name
            name = "from inner"
            return name
        before = name
        inner()
        return before, name
    return middle(), name


print(three_levels())
print(up.__closure__[0].cell_contents)
print(up.__code__.co_freevars, make_counter.__code__.co_cellvars)

# Stars gather what is left over into a tuple and a dict.
def gather(first, *rest, last=None, **options):
    print("first:", first, "rest:", rest, "last:", last, "options:", options)


gather(1)
gather(1, 2, 3)
gather(1, 2, last=3)
gather(1, a=2, b=3)
gather(*"abc", **dict(zip("xy", (1, 2))))
gather(*range(3), 9, *[], last="z", key="k")


def forward(*args, **kwargs):
    args_before = args
    args += (0,)
    kwargs["added"] = True
    print(args_before, args)
    return gather(*args, **kwargs)


forward(1, 2, last="end")
given = {"q": 1}
forward("x", **given)
print(given)


def total(*numbers):
    return sum(numbers) / len(numbers) if numbers else 0.0


print(total(), total(4), total(1, 2, 4))
print((lambda *a, **k: (len(a), sorted(k)))(1, 2, z=1, y=2))

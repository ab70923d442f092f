# A name spelled wrong: the message has no suggestion, standard error has one.
import traceback


class Account:
    balance = 5

    def deposit(self):
        return blance


for action in (lambda: Account().balanse, lambda: Account().deposit(), lambda: prinnt, lambda: [].apend, lambda: Account.deposti):
    try:
        action()
    except (AttributeError, NameError) as error:
        print(str(error), "|", type(error).__name__)
        print(traceback.format_exception_only(error))


def local_names():
    counter = 1
    return counnter


try:
    local_names()
except NameError as error:
    print(error.name, traceback.format_exc().splitlines()[-1])
lenght = 3
lengthy = 4
print(lenght + lengthy)
print(leng)

# A program that ends by an exception raised from another one.
class ConfigError(Exception):
    def __init__(self, key, why):
        self.key = key
        super().__init__(key, why)

    def __str__(self):
        return f"bad setting {self.key!r}: {self.args[1]}"


def read(settings, key):
    try:
        return int(settings[key])
    except KeyError as error:
        raise ConfigError(key, "is missing") from error
    except ValueError:
        raise ConfigError(key, "is no number")


settings = {"port": "80", "size": "big"}
print(read(settings, "port"))
for key in ("size", "colour"):
    try:
        read(settings, key)
    except ConfigError as error:
        print(error, "|", repr(error), "|", type(error.__cause__), "|", type(error.__context__))
try:
    print("about to fail")
    read(settings, "colour")
finally:
    print("finally still runs")

# A program's entry point behind __name__, with a usage of return codes.
import sys


def parse(arguments):
    options = {"verbose": False, "names": []}
    for argument in arguments:
        if argument in ("-v", "--verbose"):
            options["verbose"] = True
        elif argument.startswith("-"):
            raise SystemExit(f"unknown option {argument}")
        else:
            options["names"].append(argument)
    return options


def main(arguments):
    options = parse(arguments)
    if options["verbose"]:
        print("verbose mode")
    for number, name in enumerate(options["names"], 1):
        print(f"{number}. {name}")
    return len(options["names"])


if __name__ == "__main__":
    print(__name__)
    print(main(["-v", "one", "two"]))
    print(main([]))
    try:
        main(["--what"])
    except SystemExit as stop:
        print("stopped:", stop, stop.code)
    try:
        sys.exit()
    except SystemExit as stop:
        print("plain:", stop.code)
    sys.exit("giving up")

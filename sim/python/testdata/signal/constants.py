# signal: the numbers and names of signals.
import signal

for name in "SIGHUP SIGINT SIGQUIT SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGCHLD SIGSTOP".split():
    number = getattr(signal, name)
    print(name, int(number), number.name, number == int(number), repr(number))
print(signal.Signals(15), signal.Signals(2).name, signal.Signals["SIGTERM"].value)
print(isinstance(signal.SIGINT, int), signal.SIGINT + 1, sorted([signal.SIGTERM, signal.SIGINT])[0].name)
print(f"{signal.SIGTERM} {signal.SIGTERM:d} {signal.SIGTERM!r}")
try:
    signal.Signals(999)
except ValueError as error:
    print(error)
names = {s.value: s.name for s in (signal.SIGINT, signal.SIGTERM)}
print(names)
print(128 + signal.SIGKILL, "exit status of a killed process")

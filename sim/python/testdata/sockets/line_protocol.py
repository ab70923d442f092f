# A line-based key-value server answers pipelined and broken-up commands.
import socket


class LineReader:
    def __init__(self, sock):
        self.sock, self.buffer = sock, b""

    def line(self):
        while b"\n" not in self.buffer:
            data = self.sock.recv(8)
            if not data:
                rest, self.buffer = self.buffer, b""
                return rest.decode() or None
            self.buffer += data
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line.rstrip(b"\r").decode()


class Server:
    def __init__(self):
        self.table, self.stats = {}, {}

    def answer(self, line):
        command, *words = line.split()
        self.stats[command] = self.stats.get(command, 0) + 1
        method = getattr(self, "do_" + command.lower(), None)
        if method is None:
            return f"ERR unknown {command}"
        try:
            return method(*words)
        except TypeError:
            return f"ERR wrong arguments for {command}"
        except (KeyError, ValueError) as error:
            return f"ERR {type(error).__name__} {error}"

    def do_set(self, key, *value):
        self.table[key] = " ".join(value)
        return "OK"

    def do_get(self, key):
        return "= " + self.table[key]

    def do_incr(self, key, by="1"):
        self.table[key] = str(int(self.table.get(key, 0)) + int(by))
        return ": " + self.table[key]

    def do_keys(self):
        return "* " + ",".join(sorted(self.table))


client, server_side = socket.socketpair()
server, requests, answers = Server(), LineReader(server_side), LineReader(client)
commands = ["SET name Ada Lovelace", "GET name", "INCR n", "INCR n 41", "GET missing", "SET city 东京", "GET city", "KEYS", "DANCE", "GET", "INCR name", "KEYS x"]
wire = "".join(c + ("\r\n" if i % 2 else "\n") for i, c in enumerate(commands)).encode()
for start in range(0, len(wire), 50):
    client.sendall(wire[start:start + 50])
for _ in commands:
    server_side.sendall((server.answer(requests.line()) + "\n").encode())
for command in commands:
    print(f"{command:<24}{answers.line()}")
client.sendall(b"GET name")
client.shutdown(socket.SHUT_WR)
print(requests.line(), requests.line(), server.stats)
server_side.close()
print(answers.line())
client.close()

# One question asked of select, poll and epoll: the answers agree.
import select
import socket

pairs = [socket.socketpair() for _ in range(4)]
readers = [b for _, b in pairs]
number = {b.fileno(): i for i, b in enumerate(readers)}
poller, ep = select.poll(), select.epoll()
for b in readers:
    poller.register(b, select.POLLIN)
    ep.register(b, select.EPOLLIN)


def ask(label):
    by_select = sorted(number[s.fileno()] for s in select.select(readers, [], [], 0)[0])
    by_poll = sorted(number[fd] for fd, _ in poller.poll(0))
    by_epoll = sorted(number[fd] for fd, _ in ep.poll(0))
    print(f"{label:<12}", by_select, by_select == by_poll == by_epoll)


ask("nothing")
pairs[2][0].send(b"two")
pairs[0][0].send(b"zero")
ask("two sent")
readers[2].recv(1)
ask("part read")
readers[2].recv(10)
ask("one left")
pairs[1][0].close()
ask("one closed")
pairs[3][0].shutdown(socket.SHUT_WR)
ask("one shut")
print([readers[i].recv(10) for i in (0, 1, 3)])
ask("after eof")
for a, b in pairs:
    a.close()
    b.close()
ep.close()
print([hasattr(select, name) for name in ("select", "poll", "epoll", "EPOLLET", "POLLNVAL")], select.error is OSError)

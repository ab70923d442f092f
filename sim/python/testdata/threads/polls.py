# Threads that wait for different things at once: epoll, select, recv, a time, a lock.
import _thread
import select
import socket
import time

log = []
end = _thread.allocate_lock()
end.acquire()
lock = _thread.allocate_lock()
running = 4


def finish(name):
    global running
    log.append(name)
    with lock:
        running -= 1
        if not running:
            end.release()


def epoll_reader(sock):
    ep = select.epoll()
    ep.register(sock, select.EPOLLIN)
    while True:
        events = ep.poll(5)
        data = sock.recv(10)
        log.append(("epoll", len(events), data))
        if not data:
            break
    ep.close()
    finish("epoll ends")


def selecter(sock):
    r, w, x = select.select([sock], [], [], 0.35)
    log.append(("select timed out", r, w, x))
    r, w, x = select.select([sock], [], [], 5)
    log.append(("select", len(r), sock.recv(10)))
    finish("select ends")


def receiver(sock):
    log.append(("recv", sock.recv(10)))
    sock.settimeout(0.05)
    try:
        sock.recv(10)
    except TimeoutError as error:
        log.append(("recv", str(error)))
    finish("recv ends")


def writer(*socks):
    time.sleep(0.06)
    socks[0].send(b"one")
    time.sleep(0.1)
    socks[2].send(b"three")
    time.sleep(0.4)
    socks[1].send(b"two")
    time.sleep(0.1)
    finish("writer ends")
    time.sleep(0.1)
    socks[0].close()


pairs = [socket.socketpair() for _ in range(3)]
_thread.start_new_thread(epoll_reader, (pairs[0][0],))
_thread.start_new_thread(selecter, (pairs[1][0],))
_thread.start_new_thread(receiver, (pairs[2][0],))
_thread.start_new_thread(writer, tuple(b for a, b in pairs))
print(end.acquire(timeout=0.03))
end.acquire()
for line in log:
    print(line)

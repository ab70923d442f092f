"""What sockets look like in print."""
import socket
s = socket.socket(); print(str(s).split(' ', 2)[2])
a, b = socket.socketpair(); print(str(a).split(' ', 2)[2])
s.bind(('127.0.0.1', 0)); print(str(s).split(' ', 2)[2].rsplit(',', 1)[0]); print(s.family, s.type, repr(s.family), f'{s.type}', '{}'.format(s.family), '%s' % s.family)
s.listen(); c = socket.create_connection(s.getsockname()); print(str(c).split(' ', 2)[2].rsplit(',', 3)[0])

package kernel

import (
	"bytes"
	"net/netip"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// newLossyLab is a lab whose link loses packets and varies.
func newLossyLab(t *testing.T, seed uint64) (*lab, *trace.Recorder) {
	recorder := trace.NewRecorder()
	w := NewWorld(Options{Sink: recorder, Costs: &sys.Costs{}, Seed: seed})
	l := &lab{World: w, t: t}
	ha, hb := w.AddHost("a", netip.MustParseAddr("10.0.0.1")), w.AddHost("b", netip.MustParseAddr("10.0.0.2"))
	w.Connect(ha, hb, Link{Latency: 5 * time.Millisecond, Jitter: 3 * time.Millisecond, LossPPM: 100_000})
	start := func(h *Host) *Task {
		return w.Start(h, h.name, trace.RoleProgram, func(sys.Calls, *trace.Log) sys.Process { return idle{} })
	}
	l.a, l.b = start(ha), start(hb)
	l.settle()
	return l, recorder
}

// TestLossIsRepaired: with one packet in ten lost, handshakes are made, every
// byte arrives once and in order, and both ends learn that it is over.
func TestLossIsRepaired(t *testing.T) {
	for seed := range uint64(20) {
		l, recorder := newLossyLab(t, seed)
		listener := l.serve(8)
		client := l.dial(l.b, "10.0.0.1:80")
		server := sys.FD(-1)
		for server < 0 {
			require.True(t, l.Step())
			server, _, _ = l.a.Accept(listener)
		}
		sent := make([]byte, 300_000)
		for i := range sent {
			sent[i] = byte(i * 11 >> 2)
		}
		var got []byte
		rest := sent
		p := make([]byte, 10_000)
		for {
			if len(rest) > 0 {
				n, _ := l.b.Send(client, rest, 0)
				if rest = rest[n:]; len(rest) == 0 {
					require.Zero(t, l.b.Close(client))
				}
			}
			require.True(t, l.Step(), "nothing happens any more, after %d bytes", len(got))
			n, errno := l.a.Recv(server, p, 0)
			if errno == 0 && n == 0 {
				break
			}
			require.Contains(t, []sys.Errno{0, sys.EAGAIN}, errno)
			got = append(got, p[:n]...)
		}
		require.True(t, bytes.Equal(sent, got), "seed %d", seed)
		require.Zero(t, l.a.Close(server))
		l.pass(5 * time.Minute)
		_, err := trace.Decode(recorder.Trace().Encode())
		require.NoError(t, err)
	}
}

func TestSeedDecides(t *testing.T) {
	hash := func(seed uint64) uint32 {
		l, recorder := newLossyLab(t, seed)
		l.serve(8)
		l.dial(l.b, "10.0.0.1:80")
		l.pass(10 * time.Second)
		return recorder.Trace().Hash()
	}
	require.Equal(t, hash(1), hash(1))
	require.NotEqual(t, hash(1), hash(2))
}

func TestIPv6(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	listener, errno := l.a.Socket(sys.Inet6, sys.Stream)
	require.Zero(t, errno)
	require.Equal(t, sys.EINVAL, l.a.Bind(listener, sys.TCPAddr("0.0.0.0:80")))
	require.Zero(t, l.a.Bind(listener, sys.TCPAddr("[::]:80")))
	require.Zero(t, l.a.Listen(listener, 8))
	six, _ := l.b.Socket(sys.Inet6, sys.Stream)
	require.Equal(t, sys.EINPROGRESS, l.b.Connect(six, sys.TCPAddr("[fd00::a00:1]:80")))
	four := l.dial(l.b, "10.0.0.1:80")
	l.settle()
	conn, peer, errno := l.a.Accept(listener)
	require.Zero(t, errno)
	require.Equal(t, "[fd00::a00:2]:32768", peer.String())
	name, _ := l.a.GetSockName(conn)
	require.Equal(t, "[fd00::a00:1]:80", name.String())
	_, peer, errno = l.a.Accept(listener)
	require.Zero(t, errno, "an IPv6 listener takes IPv4 connections too")
	require.Equal(t, "[::ffff:10.0.0.2]:32769", peer.String())
	require.Equal(t, sys.Out, mask(l.b, six))
	require.Equal(t, sys.Out, mask(l.b, four))
	local, _ := l.a.Socket(sys.Inet6, sys.Stream)
	require.Equal(t, sys.EINPROGRESS, l.a.Connect(local, sys.TCPAddr("[::1]:80")))
	require.Equal(t, sys.Out, mask(l.a, local))
	plain, _ := l.a.Socket(sys.Inet, sys.Stream)
	require.Equal(t, sys.EAFNOSUPPORT, l.a.Connect(plain, sys.TCPAddr("[::1]:80")))
	name, _ = l.a.GetSockName(plain)
	require.Equal(t, "0.0.0.0:0", name.String())
}

// TestTimeWaitKeepsThePort: whoever closes first keeps the connection's place
// for a minute.
func TestTimeWaitKeepsThePort(t *testing.T) {
	l := newLab(t, time.Millisecond, 0)
	server, client := l.connection()
	require.Zero(t, l.a.Close(server))
	l.settle()
	require.Zero(t, l.b.Close(client))
	l.settle()
	l.a.Close(3) // the listener
	again := func(reuse int) sys.Errno {
		fd, _ := l.a.Socket(sys.Inet, sys.Stream)
		l.a.SetSockOpt(fd, sys.OptReuseAddr, reuse)
		return l.a.Bind(fd, sys.TCPAddr("0.0.0.0:80"))
	}
	require.Equal(t, sys.EADDRINUSE, again(0))
	require.Equal(t, sys.EADDRINUSE, again(1), "the old listener did not allow it")
	timer, _ := l.a.TimerFD() // so that time passes
	l.a.TimerFDSetTime(timer, sys.TimerSpec{First: 2 * time.Minute})
	l.pass(3 * time.Minute)
	require.Zero(t, again(0))
}

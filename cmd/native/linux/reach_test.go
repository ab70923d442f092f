//go:build linux

package linux

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"eyewall/sim/scenario"
	"eyewall/sim/sys"
)

// TestReach: a server is reached by the addresses that it is bound to and by
// no others, and each end sees the addresses that it would see on machines of
// their own. Both kernels must say so.
func TestReach(t *testing.T) {
	for _, test := range []struct {
		bound, called string
		inside        bool // the caller is on the server's host
		server        string
		caller        string // its address as the server sees it; "" where nobody answers
	}{
		{"0.0.0.0:8000", "10.0.0.1:8000", false, "10.0.0.1:8000", "10.0.0.2"},
		{"0.0.0.0:8000", "10.0.0.1:8000", true, "10.0.0.1:8000", "10.0.0.1"},
		{"0.0.0.0:8000", "127.0.0.1:8000", true, "127.0.0.1:8000", "127.0.0.1"},
		{"0.0.0.0:8000", "0.0.0.0:8000", true, "127.0.0.1:8000", "127.0.0.1"},
		{"0.0.0.0:8000", "127.0.0.1:8000", false, "", ""},
		{"10.0.0.1:8000", "10.0.0.1:8000", false, "10.0.0.1:8000", "10.0.0.2"},
		{"10.0.0.1:8000", "127.0.0.1:8000", true, "", ""},
		{"127.0.0.1:8000", "127.0.0.1:8000", true, "127.0.0.1:8000", "127.0.0.1"},
		{"127.0.0.1:8000", "10.0.0.1:8000", true, "", ""},
		{"127.0.0.1:8000", "10.0.0.1:8000", false, "", ""},
	} {
		name := "bound to " + test.bound + " and called at " + test.called + " from outside"
		if test.inside {
			name = name[:len(name)-len("outside")] + "inside"
		}
		t.Run(name, func(t *testing.T) {
			var conn, server, listening string // as each end has it
			var caller string
			answers := false
			listener := []step{
				func(c sys.Calls, _ sys.Wake) sys.Wait {
					fd, _ := c.Socket(sys.Inet, sys.Stream)
					require.Zero(t, c.Bind(fd, sys.TCPAddr(test.bound)))
					require.Zero(t, c.Listen(fd, 8))
					name, _ := c.GetSockName(fd)
					listening = name.String()
					wait := poll(fd, sys.In)
					wait.Timeout = time.Second
					return wait
				},
				func(c sys.Calls, w sys.Wake) sys.Wait {
					if w.Kind == sys.WakeReady {
						fd, peer, errno := c.Accept(3)
						require.Zero(t, errno)
						answers, caller = true, peer.IP.Addr().String()
						name, _ := c.GetSockName(fd)
						conn = name.String()
					}
					return exit()
				},
			}
			dialer := []step{
				sleep(100 * time.Millisecond),
				func(c sys.Calls, _ sys.Wake) sys.Wait {
					fd, _ := c.Socket(sys.Inet, sys.Stream)
					c.Connect(fd, sys.TCPAddr(test.called))
					return poll(fd, sys.Out)
				},
				func(c sys.Calls, _ sys.Wake) sys.Wait {
					name, _ := c.GetPeerName(3)
					server = name.String()
					return sys.Wait{Kind: sys.WaitSleep, Timeout: 100 * time.Millisecond}
				},
			}
			here := func() *scenario.Scenario {
				s := world(listener, dialer)
				if test.inside {
					s.Processes[1].Host = 0
				}
				return s
			}
			check := func(kernel string) {
				require.Equal(t, test.bound, listening, kernel)
				require.Equal(t, test.server != "", answers, kernel)
				require.Equal(t, test.caller, caller, kernel)
				require.Equal(t, test.server, conn, kernel)
				if answers {
					require.Equal(t, test.server, server, kernel)
				}
				conn, server, caller, answers = "", "", "", false
			}
			here().Simulate(scenario.SimulateOptions{})
			check("simulated")
			_, err := Run(here(), Options{Scale: 20})
			require.NoError(t, err)
			check("Linux")
		})
	}
}

//go:build linux

package linux

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"slices"
	"sync"

	"golang.org/x/sys/unix"

	"eyewall/sim/scenario"
)

// addresses gives every host of the scenario two addresses in a block of
// 127.0.0.0/8 that this run has to itself: one for the host's address, and
// one that stands for its 127.0.0.1 where it calls itself.
//
// The zero value has none, and can be closed.
type addresses struct {
	hosts []netip.Addr
	block byte // 127.block.0.0/16
	first int  // of the addresses in it; runs one after another take others, for ports rest after use
	lock  int  // the socket whose name keeps other runs out of the block

	mu    *sync.Mutex
	ports map[hostPort]netip.Addr // the virtual address that each was bound to last; only looked up
}

type hostPort struct {
	host int
	port uint16
}

// Blocks are 127.1.0.0/16 to 127.254.0.0/16: 127.0 is other programs', and
// 127.255.255.255 is for broadcasts.
const (
	firstBlock = 1
	numBlocks  = 254
	blockSize  = 1 << 16
)

func newAddresses(hosts []scenario.Host) (addresses, error) {
	a := addresses{lock: -1, mu: &sync.Mutex{}, ports: map[hostPort]netip.Addr{}}
	if 2*len(hosts) > blockSize {
		return a, fmt.Errorf("%d hosts are more than the %d that there are addresses for", len(hosts), blockSize/2)
	}
	for _, h := range hosts {
		a.hosts = append(a.hosts, h.IP)
	}
	a.first = rand.IntN(blockSize)
	start := rand.IntN(numBlocks)
	for i := range numBlocks {
		a.block = byte(firstBlock + (start+i)%numBlocks)
		lock, err := lockName(fmt.Sprintf("@eyewall/127.%d", a.block))
		if err == nil {
			a.lock = lock
			return a, nil
		}
		if !errors.Is(err, unix.EADDRINUSE) {
			return a, fmt.Errorf("keep a block of addresses: %w", err)
		}
	}
	return a, fmt.Errorf("all %d blocks of addresses are taken by other runs; let some of them end", numBlocks)
}

// lockName binds a socket to an abstract name, which the kernel gives to one
// at a time and takes back when the program ends.
func lockName(name string) (int, error) {
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return -1, err
	}
	if err := unix.Bind(fd, &unix.SockaddrUnix{Name: name}); err != nil {
		unix.Close(fd)
		return -1, err
	}
	return fd, nil
}

func (a *addresses) close() {
	if a.mu != nil && a.lock >= 0 {
		unix.Close(a.lock)
		a.lock = -1
	}
}

// real is the address that stands for a host.
func (a *addresses) real(host int) netip.Addr { return a.at(2 * host) }

// realLoopback is the one that stands for its 127.0.0.1, as a caller.
func (a *addresses) realLoopback(host int) netip.Addr { return a.at(2*host + 1) }

func (a *addresses) at(i int) netip.Addr {
	i = (a.first + i) % blockSize
	return netip.AddrFrom4([4]byte{127, a.block, byte(i >> 8), byte(i)})
}

// virtual translates back: which host an address stands for, and whether it
// is the host's loopback address.
func (a *addresses) virtual(real netip.Addr) (host int, loopback, ok bool) {
	b := real.As4()
	if b[0] != 127 || b[1] != a.block {
		return 0, false, false
	}
	i := (int(b[2])<<8 + int(b[3]) - a.first + blockSize) % blockSize
	return i / 2, i%2 == 1, i/2 < len(a.hosts)
}

// nobodys is an address that no machine has (TEST-NET-1): bind answers
// EADDRNOTAVAIL.
var nobodys = netip.AddrFrom4([4]byte{192, 0, 2, 1})

// forBind is the real address for one that a host binds to.
func (a *addresses) forBind(host int, ip netip.Addr) netip.Addr {
	if ip.IsUnspecified() || ip.IsLoopback() || ip == a.hosts[host] {
		return a.real(host)
	}
	return nobodys
}

// forConnect is the real address for one that a host calls. ok is false
// where no host has it.
func (a *addresses) forConnect(host int, addr netip.AddrPort) (real netip.AddrPort, loopback, ok bool) {
	ip := addr.Addr()
	if ip.IsUnspecified() {
		ip = localhost
	}
	callee := host
	if loopback = ip.IsLoopback(); !loopback {
		if callee = slices.Index(a.hosts, ip); callee < 0 {
			return netip.AddrPort{}, false, false
		}
	}
	to := a.real(callee)
	a.mu.Lock()
	bound, used := a.ports[hostPort{callee, addr.Port()}]
	a.mu.Unlock()
	if used && bound != ip && !bound.IsUnspecified() {
		to = a.realLoopback(callee) // where nobody listens: it is not called by the address that it is bound to
	}
	return netip.AddrPortFrom(to, addr.Port()), loopback, true
}

// localhost is the loopback address that processes know.
var localhost = netip.AddrFrom4([4]byte{127, 0, 0, 1})

// bound notes that this run uses a port of a host.
func (a *addresses) bound(host int, ip netip.Addr, port uint16) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ports[hostPort{host, port}] = ip
}

// ours tells whether this run has ever used it: then it is the program's own
// doing that the port is in use.
func (a *addresses) ours(host int, port uint16) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, used := a.ports[hostPort{host, port}]
	return used
}

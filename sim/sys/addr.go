package sys

import "net/netip"

// Addr is a socket address: an IP address with a port, or a path of the unix
// domain. The zero Addr is an unnamed one.
type Addr struct {
	IP   netip.AddrPort
	Path string
}

// TCPAddr makes an address from its text, "10.0.0.1:8888". It panics on
// anything else: it is for constants.
func TCPAddr(text string) Addr { return Addr{IP: netip.MustParseAddrPort(text)} }

// Port is the TCP port, 0 in the unix domain.
func (a Addr) Port() uint16 { return a.IP.Port() }

func (a Addr) String() string {
	if a.IP.IsValid() {
		return a.IP.String()
	}
	return a.Path
}

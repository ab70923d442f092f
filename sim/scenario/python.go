package scenario

import (
	"net/netip"

	"eyewall/sim/python"
	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

// Python is a Python program alone on a machine. The error says where the
// program is wrong.
func Python(name string, source []byte, o Options) (*Scenario, error) {
	p, err := python.Compile(name, source)
	if err != nil {
		return nil, err
	}
	return &Scenario{
		Name:    name,
		Title:   name,
		Hosts:   []Host{{"machine", netip.AddrFrom4([4]byte{10, 0, 0, 1})}},
		Sources: []trace.Source{{Name: name, Text: p.Text}},
		Processes: []Process{{Name: "program", Host: 0, Role: trace.RoleProgram,
			New: func(calls sys.Calls, log *trace.Log) sys.Process {
				return p.New(calls, log, python.Options{Detail: o.Detail, Argv: o.Argv, Limits: o.Limits})
			}}},
	}, nil
}

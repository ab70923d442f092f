package system

import (
	"eyewall/sim/python/py"
	"eyewall/sim/sys"
)

// lastErrno is the highest number that Linux gives.
const lastErrno = 133

// Errno makes the module errno.
func Errno(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("errno")
	codes := py.NewDict()
	for n := sys.Errno(1); n <= lastErrno; n++ {
		name := n.Name()
		if len(name) == 0 || name[0] != 'E' || name[len(name)-1] >= '0' && name[len(name)-1] <= '9' && name != "E2BIG" {
			continue
		}
		m.Set(name, py.MakeInt(int64(n)))
		if err := codes.Set(t, py.MakeInt(int64(n)), py.NewStr(name)); err != nil {
			return nil, err
		}
	}
	if err := codes.Set(t, py.MakeInt(95), py.NewStr("ENOTSUP")); err != nil {
		return nil, err
	}
	m.Set("EWOULDBLOCK", py.MakeInt(int64(sys.EAGAIN)))
	m.Set("ENOTSUP", py.MakeInt(95))
	m.Set("EDEADLOCK", py.MakeInt(35))
	m.Set("errorcode", codes)
	return m, nil
}

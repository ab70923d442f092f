package encoding

import (
	"hash/adler32"
	"hash/crc32"

	"eyewall/sim/python/py"
)

var (
	// binasciiError is binascii.Error.
	binasciiError = errorClass("binascii", "Error", py.ValueError)
	incomplete    = errorClass("binascii", "Incomplete", py.ExceptionClass)
	zlibError     = errorClass("zlib", "error", py.ExceptionClass)
)

func init() {
	for _, c := range []*py.Class{binasciiError, incomplete, zlibError} {
		c.Seal()
	}
}

const hexDigits = "0123456789abcdef"

// Binascii makes the module binascii.
func Binascii(*py.Thread) (*py.Module, error) {
	m := py.NewModule("binascii")
	m.Set("Error", binasciiError)
	m.Set("Incomplete", incomplete)
	for _, name := range []string{"hexlify", "b2a_hex"} {
		m.Funcs(py.Fn{Name: name, Sig: "data sep? bytes_per_sep?", Fn: hexlify})
	}
	for _, name := range []string{"unhexlify", "a2b_hex"} {
		m.Funcs(py.Fn{Name: name, Sig: "hexstr /", Fn: unhexlify})
	}
	m.Funcs(
		py.Fn{Name: "b2a_base64", Sig: "data / * newline?", Fn: toBase64},
		py.Fn{Name: "a2b_base64", Sig: "data / * strict_mode?", Fn: fromBase64},
		py.Fn{Name: "crc32", Sig: "data crc? /", Fn: checksum(func(start uint32, b []byte) uint32 { return crc32.Update(start, crc32.IEEETable, b) }, 0)},
		py.Fn{Name: "crc_hqx", Sig: "data crc /", Fn: checksum(crcHqx, 0)},
	)
	return m, nil
}

// Zlib makes the module zlib, which has the checksums only.
func Zlib(*py.Thread) (*py.Module, error) {
	m := py.NewModule("zlib")
	m.Set("error", zlibError)
	m.Funcs(
		py.Fn{Name: "crc32", Sig: "data value? /", Fn: checksum(func(start uint32, b []byte) uint32 { return crc32.Update(start, crc32.IEEETable, b) }, 0)},
		py.Fn{Name: "adler32", Sig: "data value? /", Fn: checksum(adler, 1)},
	)
	for _, name := range []string{"compress", "decompress", "compressobj", "decompressobj"} {
		m.Funcs(py.Fn{Name: name, Raw: func(*py.Thread, py.Args) (py.Value, error) {
			return nil, py.Errorf(py.NotImplementedError, "zlib.%s() is not supported: zlib has crc32 and adler32 only", name)
		}})
	}
	return m, nil
}

// adler goes on from a sum, which the Go library's can't be started with.
func adler(start uint32, data []byte) uint32 {
	if start == 1 {
		return adler32.Checksum(data)
	}
	const prime = 65521
	a, b := start&0xffff%prime, start>>16%prime
	for _, c := range data {
		a = (a + uint32(c)) % prime
		b = (b + a) % prime
	}
	return b<<16 | a
}

func crcHqx(crc uint32, data []byte) uint32 {
	crc &= 0xffff
	for _, c := range data {
		crc ^= uint32(c) << 8
		for range 8 {
			crc <<= 1
			if crc&0x10000 != 0 {
				crc ^= 0x11021
			}
		}
	}
	return crc
}

func checksum(sum func(start uint32, data []byte) uint32, first uint32) func(*py.Thread, []py.Value) (py.Value, error) {
	return func(t *py.Thread, a []py.Value) (py.Value, error) {
		data, err := py.BufferArg(a[0])
		if err != nil {
			return nil, err
		}
		start := first
		if a[1] != nil {
			i, err := py.AsIndex(t, a[1])
			if err != nil {
				return nil, err
			}
			switch n := i.(type) {
			case py.Int:
				start = uint32(n)
			case *py.BigInt:
				low := n.V.Uint64()
				if n.V.Sign() < 0 {
					low = -low
				}
				start = uint32(low)
			}
		}
		if err := t.Work(len(data) / 64); err != nil {
			return nil, err
		}
		return py.MakeInt(int64(sum(start, []byte(data)))), nil
	}
}

func hexlify(t *py.Thread, a []py.Value) (py.Value, error) {
	data, err := py.BufferArg(a[0])
	if err != nil {
		return nil, err
	}
	sep := ""
	if a[1] != nil {
		switch s := a[1].(type) {
		case *py.Str:
			if s.Len() == 1 {
				r, _ := s.Point()
				if r > 255 {
					return nil, py.Errorf(py.ValueError, "sep must be ASCII.")
				}
				sep = string([]byte{byte(r)})
			}
		case *py.Bytes:
			sep = s.B
		default:
			if _, err := py.Len(t, a[1]); err != nil {
				return nil, err
			}
			return nil, py.Errorf(py.TypeError, "sep must be str or bytes.")
		}
		if len(sep) != 1 {
			return nil, py.Errorf(py.ValueError, "sep must be length 1.")
		}
	}
	group := 1
	if a[2] != nil {
		if group, err = py.AsInt(t, a[2]); err != nil {
			return nil, err
		}
	}
	if err := t.Take(32 + 3*len(data)); err != nil {
		return nil, err
	}
	n := len(data)
	out := make([]byte, 0, 3*n)
	for i := range n {
		// Groups are counted from the right, or from the left if their size is negative.
		if sep != "" && i > 0 && group != 0 && (group > 0 && (n-i)%group == 0 || group < 0 && i%group == 0) {
			out = append(out, sep[0])
		}
		out = append(out, hexDigits[data[i]>>4], hexDigits[data[i]&15])
	}
	return py.NewBytes(string(out)), nil
}

// ascii is the text of an argument that may be str or bytes.
func ascii(v py.Value) (string, error) {
	if s, ok := v.(*py.Str); ok {
		if !s.ASCII() {
			return "", py.Errorf(py.ValueError, "string argument should contain only ASCII characters")
		}
		return s.S, nil
	}
	b, ok := py.BufferOf(v)
	if !ok {
		return "", py.Errorf(py.TypeError, "argument should be bytes, buffer or ASCII string, not '%s'", py.TypeName(v))
	}
	return b, nil
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func unhexlify(t *py.Thread, a []py.Value) (py.Value, error) {
	text, err := ascii(a[0])
	if err != nil {
		return nil, err
	}
	if len(text)%2 != 0 {
		return nil, py.Errorf(binasciiError, "Odd-length string")
	}
	if err := t.Take(32 + len(text)); err != nil {
		return nil, err
	}
	out := make([]byte, len(text)/2)
	for i := range out {
		high, low := hexValue(text[2*i]), hexValue(text[2*i+1])
		if high < 0 || low < 0 {
			return nil, py.Errorf(binasciiError, "Non-hexadecimal digit found")
		}
		out[i] = byte(high<<4 | low)
	}
	return py.NewBytes(string(out)), nil
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func toBase64(t *py.Thread, a []py.Value) (py.Value, error) {
	data, err := py.BufferArg(a[0])
	if err != nil {
		return nil, err
	}
	newline := true
	if a[1] != nil {
		if newline, err = py.Truth(t, a[1]); err != nil {
			return nil, err
		}
	}
	if err := t.Take(32 + 2*len(data)); err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(data)/3*4+5)
	for len(data) >= 3 {
		n := uint(data[0])<<16 | uint(data[1])<<8 | uint(data[2])
		out = append(out, base64Alphabet[n>>18], base64Alphabet[n>>12&63], base64Alphabet[n>>6&63], base64Alphabet[n&63])
		data = data[3:]
	}
	switch len(data) {
	case 1:
		out = append(out, base64Alphabet[data[0]>>2], base64Alphabet[data[0]&3<<4], '=', '=')
	case 2:
		out = append(out, base64Alphabet[data[0]>>2], base64Alphabet[data[0]&3<<4|data[1]>>4], base64Alphabet[data[1]&15<<2], '=')
	}
	if newline {
		out = append(out, '\n')
	}
	return py.NewBytes(string(out)), nil
}

func base64Value(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

func fromBase64(t *py.Thread, a []py.Value) (py.Value, error) {
	text, err := ascii(a[0])
	if err != nil {
		return nil, err
	}
	strict := false
	if a[1] != nil {
		if strict, err = py.Truth(t, a[1]); err != nil {
			return nil, err
		}
	}
	if err := t.Take(32 + len(text)); err != nil {
		return nil, err
	}
	if strict && text != "" && text[0] == '=' {
		return nil, py.Errorf(binasciiError, "Leading padding not allowed")
	}
	out := make([]byte, 0, len(text)/4*3+3)
	var left byte // bits of the character before
	place, pads := 0, 0
	padding := false
	for i := range len(text) {
		if text[i] == '=' {
			padding = true
			if place >= 2 {
				if pads++; place+pads >= 4 {
					// The end, whatever follows.
					if strict && i+1 < len(text) {
						return nil, py.Errorf(binasciiError, "Excess data after padding")
					}
					return py.NewBytes(string(out)), nil
				}
			}
			continue
		}
		n := base64Value(text[i])
		if n < 0 {
			if strict {
				return nil, py.Errorf(binasciiError, "Only base64 data is allowed")
			}
			continue
		}
		if strict && padding {
			return nil, py.Errorf(binasciiError, "Discontinuous padding not allowed")
		}
		pads = 0
		c := byte(n)
		switch place {
		case 0:
			left = c
		case 1:
			out = append(out, left<<2|c>>4)
			left = c & 15
		case 2:
			out = append(out, left<<4|c>>2)
			left = c & 3
		case 3:
			out = append(out, left<<6|c)
		}
		place = (place + 1) % 4
	}
	switch place {
	case 0:
		return py.NewBytes(string(out)), nil
	case 1:
		return nil, py.Errorf(binasciiError, "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return nil, py.Errorf(binasciiError, "Incorrect padding")
}

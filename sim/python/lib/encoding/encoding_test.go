package encoding

import (
	"encoding/base64"
	"testing"

	"github.com/stretchr/testify/require"

	"eyewall/sim/python/py"
)

func thread() *py.Thread { return &py.Thread{Runtime: py.NewRuntime()} }

// FuzzFormat packs what it unpacked: the bytes are the same where no code leaves any out.
func FuzzFormat(f *testing.F) {
	for _, seed := range []string{"<IHB", "3s2x?", "@bhiq", "p", "0i", "9999999999999999999s", "<e d", ">", "é", "10p c"} {
		f.Add(seed, "0123456789abcdef0123456789abcdef")
	}
	f.Fuzz(func(t *testing.T, format, data string) {
		th := thread()
		l, err := parse(th, format)
		if err != nil || l.size > len(data) {
			return
		}
		values, err := l.unpack(th, data[:l.size])
		require.NoError(t, err)
		require.Len(t, values, l.items)
		memory := make([]byte, l.size)
		require.NoError(t, l.pack(th, memory, values))
		again, err := l.unpack(th, string(memory))
		require.NoError(t, err)
		for i := range values {
			if x, ok := values[i].(py.Float); ok && x != x {
				continue
			}
			same, err := py.Equal(th, values[i], again[i])
			require.NoError(t, err)
			require.True(t, same, "item %d of %q", i, format)
		}
	})
}

// FuzzBase64 holds encoding and strict decoding against Go's.
func FuzzBase64(f *testing.F) {
	for _, seed := range []string{"", "a", "ab", "abc", "hello world", "YQ==", "YW I=", "====", "YQ=a"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		th := thread()
		encoded, err := toBase64(th, []py.Value{py.NewBytes(data), py.False})
		require.NoError(t, err)
		require.Equal(t, base64.StdEncoding.EncodeToString([]byte(data)), encoded.(*py.Bytes).B)
		decoded, err := fromBase64(th, []py.Value{encoded, py.True})
		require.NoError(t, err)
		require.Equal(t, data, decoded.(*py.Bytes).B)
		_, _ = fromBase64(th, []py.Value{py.NewBytes(data), nil})
		if want, err := base64.StdEncoding.DecodeString(data); err == nil {
			got, err := fromBase64(th, []py.Value{py.NewBytes(data), nil})
			require.NoError(t, err)
			require.Equal(t, string(want), got.(*py.Bytes).B)
		}
	})
}

// TestHalf goes through all numbers of sixteen bits.
func TestHalf(t *testing.T) {
	for i := range 1 << 16 {
		x := halfFloat(uint16(i))
		if x != x {
			continue
		}
		bits, ok := halfBits(x)
		require.True(t, ok == (i&0x7fff <= 0x7c00))
		require.Equal(t, uint16(i), bits)
	}
}

// TestBounds are requests for more than there is memory for.
func TestBounds(t *testing.T) {
	th := thread()
	l, err := parse(th, "9999999999s")
	require.NoError(t, err)
	_, err = pack(th, l, []py.Value{py.NewBytes("")})
	require.ErrorContains(t, err, "MemoryError")
	_, err = pbkdf2(th, []py.Value{py.NewStr("sha256"), py.NewBytes("p"), py.NewBytes("s"), py.MakeInt(1), py.MakeInt(1 << 40)})
	require.ErrorContains(t, err, "MemoryError")
	_, err = algorithms[10].new().result(th, py.MakeInt(1<<40))
	require.ErrorContains(t, err, "MemoryError")
}

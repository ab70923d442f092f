package text

import (
	"testing"

	"eyewall/sim/python/py"
)

// FuzzJSON reads anything; what it reads it can write, and read again to the same.
func FuzzJSON(f *testing.F) {
	for _, seed := range []string{`{"a": [1, -2.5e3, true, null, "é\ud83d\ude00\n"]}`, `[NaN, -Infinity, 1E400]`, `{"a" 1}`, `"\u12`, "[[[[", `{"":{}}`, "01"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		th, _ := counted()
		v, err := decodeText(th, []py.Value{py.None, py.NewStr(text)})
		if err != nil {
			return
		}
		write := func(v py.Value) string {
			r, err := encode(th, []py.Value{v, py.None, py.None, py.NewStr(", "), py.NewStr(": "), py.True, py.False, py.False, py.True, py.True, py.False})
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			return r.(*py.Str).S
		}
		first := write(v)
		again, err := decodeText(th, []py.Value{py.None, py.NewStr(first)})
		if err != nil {
			t.Fatalf("%q: %v", first, err)
		}
		if second := write(again); second != first {
			t.Fatalf("%q: %q became %q", text, first, second)
		}
	})
}

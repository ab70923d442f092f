package numeric

import (
	"math/big"

	"eyewall/sim/python/py"
)

// Random is an object of _random.Random.
type Random struct {
	twister
	inst *py.Instance
}

// RandomClass is _random.Random.
var RandomClass = py.NewStatic("_random", "Random", py.LayoutOther, &py.Slots{})

// Class is _random.Random or derived from it.
func (r *Random) Class() *py.Class {
	if r.inst != nil {
		return r.inst.Class()
	}
	return RandomClass
}

// InstancePart holds the attributes of derived objects.
func (r *Random) InstancePart() *py.Instance { return r.inst }

// Walk serves the count of memory.
func (r *Random) Walk(func(py.Value)) int { return 2600 }

// RawRandom makes the module _random, on which random stands.
func RawRandom(*py.Thread) (*py.Module, error) {
	m := py.NewModule("_random")
	m.Set("Random", RandomClass)
	return m, nil
}

func init() {
	RandomClass.Final = false
	RandomClass.Native.New = func(t *py.Thread, class *py.Class, args py.Args) (py.Value, error) {
		if err := t.Take(2600); err != nil {
			return nil, err
		}
		r := &Random{}
		if class != RandomClass {
			r.inst = py.NewInstance(class)
		}
		if len(args.Values) > 1 {
			return nil, py.Errorf(py.TypeError, "Random() takes at most 1 argument (%d given)", len(args.Values))
		}
		var seed py.Value
		if len(args.Values) == 1 {
			seed = args.Values[0]
		}
		return r, r.seedBy(t, seed)
	}
	RandomClass.Native.Init = func(*py.Thread, py.Value, py.Args) error { return nil }
	RandomClass.Methods(
		py.Fn{Name: "seed", Sig: "n? /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			return py.None, a[0].(*Random).seedBy(t, a[1])
		}},
		py.Fn{Name: "random", Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			return py.Float(a[0].(*Random).float()), nil
		}},
		py.Fn{Name: "getrandbits", Sig: "k /", Fn: randomBits},
		py.Fn{Name: "getstate", Sig: "/", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			r := a[0].(*Random)
			items := make([]py.Value, 0, len(r.state)+1)
			for _, w := range r.state {
				items = append(items, py.MakeInt(int64(w)))
			}
			return py.NewTuple(append(items, py.MakeInt(int64(r.at)))...), t.Take(16 * len(items))
		}},
		py.Fn{Name: "setstate", Sig: "state /", Fn: setState},
	)
	RandomClass.Seal()
}

// seedBy seeds as CPython does: by an int's absolute value, and by the hash of
// anything else. None stands for what the operating system gives.
func (r *Random) seedBy(t *py.Thread, v py.Value) error {
	if v == nil || v == py.None {
		b := t.RandomBytes(4 * len(r.state))
		key := make([]uint32, len(r.state))
		for i := range b {
			key[i/4] |= uint32(b[i]) << (8 * (i % 4))
		}
		r.seed(key)
		return nil
	}
	n := new(big.Int)
	switch i := py.Unwrap(v).(type) {
	case py.Int:
		n.SetInt64(int64(i))
	case py.Bool:
		if i {
			n.SetInt64(1)
		}
	case *py.BigInt:
		n = i.V
	default:
		h, err := py.Hash(t, v)
		if err != nil {
			return err
		}
		n.SetUint64(h)
	}
	var key []uint32
	big := n.Bytes() // of the absolute value, the highest first
	for i := len(big); i > 0; i -= 4 {
		var w uint32
		for _, b := range big[max(i-4, 0):i] {
			w = w<<8 | uint32(b)
		}
		key = append(key, w)
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	r.seed(key)
	return nil
}

func randomBits(t *py.Thread, a []py.Value) (py.Value, error) {
	k, err := py.AsInt(t, a[1])
	if err != nil {
		return nil, err
	}
	r := a[0].(*Random)
	switch {
	case k < 0:
		return nil, py.Errorf(py.ValueError, "number of bits must be non-negative")
	case k == 0:
		return py.MakeInt(0), nil
	case k <= 32:
		return py.MakeInt(int64(r.word() >> (32 - k))), nil
	}
	if err := takeBits(t, float64(k)); err != nil {
		return nil, err
	}
	words := (k + 31) / 32
	b := make([]byte, 4*words)
	for i := words - 1; i >= 0; i-- { // the lowest word comes first
		w := r.word()
		if i == 0 && k%32 != 0 {
			w >>= 32 - k%32
		}
		b[4*i], b[4*i+1], b[4*i+2], b[4*i+3] = byte(w>>24), byte(w>>16), byte(w>>8), byte(w)
	}
	return py.BigToValue(new(big.Int).SetBytes(b)), nil
}

func setState(t *py.Thread, a []py.Value) (py.Value, error) {
	r := a[0].(*Random)
	state, ok := a[1].(*py.Tuple)
	if !ok {
		return nil, py.Errorf(py.TypeError, "state vector must be a tuple")
	}
	if len(state.Items) != len(r.state)+1 {
		return nil, py.Errorf(py.ValueError, "state vector is the wrong size")
	}
	var words [len(r.state) + 1]uint32
	for i, v := range state.Items {
		n, ok := py.Unwrap(v).(py.Int)
		switch {
		case !ok:
			return nil, py.Errorf(py.TypeError, "an integer is required")
		case n < 0:
			return nil, py.Errorf(py.OverflowError, "can't convert negative value to unsigned int")
		}
		words[i] = uint32(n)
	}
	if words[len(r.state)] > uint32(len(r.state)) {
		return nil, py.Errorf(py.ValueError, "invalid state")
	}
	copy(r.state[:], words[:])
	r.at = int(words[len(r.state)])
	return py.None, nil
}

package numeric

import (
	"math"
	"math/big"
	"math/bits"

	"eyewall/sim/python/py"
)

// bigOf is AsIndex as a number of any size.
func bigOf(t *py.Thread, v py.Value) (*big.Int, error) {
	i, err := py.AsIndex(t, v)
	if err != nil {
		return nil, err
	}
	if n, ok := i.(py.Int); ok {
		return big.NewInt(int64(n)), nil
	}
	return i.(*py.BigInt).V, nil
}

// takeBits asks for the memory of a number of so many bits.
func takeBits(t *py.Thread, n float64) error {
	if n < 1<<20 {
		return t.Take(int(n) / 8)
	}
	if n > 1<<50 {
		n = 1 << 50
	}
	if err := t.Take(int(n / 4)); err != nil {
		return err
	}
	return t.Work(int(n / 64))
}

func factorial(t *py.Thread, a []py.Value) (py.Value, error) {
	i, err := py.AsIndex(t, a[0])
	if err != nil {
		return nil, err
	}
	n, ok := i.(py.Int)
	if !ok {
		if i.(*py.BigInt).V.Sign() < 0 {
			return nil, py.Errorf(py.ValueError, "factorial() not defined for negative values")
		}
		return nil, py.Errorf(py.OverflowError, "factorial() argument should not exceed 9223372036854775807")
	}
	if n < 0 {
		return nil, py.Errorf(py.ValueError, "factorial() not defined for negative values")
	}
	if err := takeBits(t, float64(n)*math.Log2(float64(n)+1)); err != nil {
		return nil, err
	}
	return py.BigToValue(new(big.Int).MulRange(1, int64(n))), nil
}

// chosen reads the arguments of comb and perm; k is nil if n is less.
func chosen(t *py.Thread, a []py.Value) (n, k *big.Int, err error) {
	if n, err = bigOf(t, a[0]); err != nil {
		return nil, nil, err
	}
	if k, err = bigOf(t, a[1]); err != nil {
		return nil, nil, err
	}
	if n.Sign() < 0 {
		return nil, nil, py.Errorf(py.ValueError, "n must be a non-negative integer")
	}
	if k.Sign() < 0 {
		return nil, nil, py.Errorf(py.ValueError, "k must be a non-negative integer")
	}
	if k.Cmp(n) > 0 {
		return n, nil, nil
	}
	return n, k, nil
}

// falling is n * (n-1) * … of k factors.
func falling(n *big.Int, k int64) *big.Int {
	if k <= 8 {
		r := big.NewInt(1)
		f := new(big.Int).Set(n)
		for range k {
			r.Mul(r, f)
			f.Sub(f, one)
		}
		return r
	}
	if n.IsInt64() {
		return new(big.Int).MulRange(n.Int64()-k+1, n.Int64())
	}
	high := falling(n, k/2)
	return high.Mul(high, falling(new(big.Int).Sub(n, big.NewInt(k/2)), k-k/2))
}

var one = big.NewInt(1)

func comb(t *py.Thread, a []py.Value) (py.Value, error) {
	n, k, err := chosen(t, a)
	if err != nil {
		return nil, err
	}
	if k == nil {
		return py.MakeInt(0), nil
	}
	if other := new(big.Int).Sub(n, k); other.Cmp(k) < 0 {
		k = other
	}
	if !k.IsInt64() {
		return nil, py.Errorf(py.OverflowError, "min(n - k, k) must not exceed 9223372036854775807")
	}
	if err := takeBits(t, float64(n.BitLen())*float64(k.Int64())); err != nil {
		return nil, err
	}
	r := falling(n, k.Int64())
	return py.BigToValue(r.Quo(r, new(big.Int).MulRange(1, k.Int64()))), nil
}

func perm(t *py.Thread, a []py.Value) (py.Value, error) {
	if a[1] == nil || a[1] == py.None {
		return factorial(t, a[:1])
	}
	n, k, err := chosen(t, a)
	if err != nil {
		return nil, err
	}
	if k == nil {
		return py.MakeInt(0), nil
	}
	if !k.IsInt64() {
		return nil, py.Errorf(py.OverflowError, "k must not exceed 9223372036854775807")
	}
	if err := takeBits(t, float64(n.BitLen())*float64(k.Int64())); err != nil {
		return nil, err
	}
	return py.BigToValue(falling(n, k.Int64())), nil
}

func isqrt(t *py.Thread, a []py.Value) (py.Value, error) {
	n, err := bigOf(t, a[0])
	if err != nil {
		return nil, err
	}
	if n.Sign() < 0 {
		return nil, py.Errorf(py.ValueError, "isqrt() argument must be nonnegative")
	}
	return py.BigToValue(new(big.Int).Sqrt(n)), nil
}

func gcd(t *py.Thread, args py.Args) (py.Value, error) {
	return fold(t, "gcd", args, 0, commonDivisor)
}

// commonDivisor of numbers that are not negative. One that is small makes the other so
// in one step.
func commonDivisor(x, y *big.Int) *big.Int {
	if x.BitLen() > 64 && y.IsInt64() && y.Sign() > 0 {
		x = new(big.Int).Rem(x, y)
	}
	return new(big.Int).GCD(nil, nil, x, y)
}

func lcm(t *py.Thread, args py.Args) (py.Value, error) {
	return fold(t, "lcm", args, 1, func(x, y *big.Int) *big.Int {
		if x.Sign() == 0 || y.Sign() == 0 {
			return new(big.Int)
		}
		q := new(big.Int).Quo(y, commonDivisor(x, y))
		return q.Mul(x, q)
	})
}

func fold(t *py.Thread, name string, args py.Args, start int64, f func(x, y *big.Int) *big.Int) (py.Value, error) {
	if len(args.Names) > 0 {
		return nil, py.Errorf(py.TypeError, "math.%s() takes no keyword arguments", name)
	}
	r := big.NewInt(start)
	for _, v := range args.Values {
		n, err := bigOf(t, v)
		if err != nil {
			return nil, err
		}
		if err := takeBits(t, float64(r.BitLen()+n.BitLen())); err != nil {
			return nil, err
		}
		if err := t.Work(r.BitLen() / 512); err != nil {
			return nil, err
		}
		r = f(r, new(big.Int).Abs(n))
	}
	return py.BigToValue(r), nil
}

// prod is the product of the items of an iterable.
func prod(t *py.Thread, a []py.Value) (py.Value, error) {
	total := a[1]
	if total == nil {
		total = py.MakeInt(1)
	}
	err := py.Each(t, a[0], func(x py.Value) error {
		var err error
		if i, ok := total.(py.Int); ok {
			if j, ok := x.(py.Int); ok {
				if hi, lo := bits.Mul64(uint64(max(i, -i)), uint64(max(j, -j))); hi == 0 && lo < 1<<63 {
					total = py.MakeInt(int64(i * j))
					return nil
				}
			}
		}
		if big, ok := total.(*py.BigInt); ok {
			words := 1
			if other, ok := x.(*py.BigInt); ok {
				words += other.V.BitLen() / 64
			}
			if err := t.Work(big.V.BitLen() / 512 * words); err != nil {
				return err
			}
		}
		total, err = py.Binary(t, py.Mul, total, x)
		return err
	})
	return total, err
}

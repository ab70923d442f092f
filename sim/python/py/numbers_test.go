package py

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// constants runs functions whose code is the value that they return.
type constants struct{ Executor }

func (constants) Call(_ *Thread, fn Value, _ Args) (Value, error) {
	return fn.(*Function).Code.(constantCode).Value, nil
}

type constantCode struct{ Value }

func (constantCode) Params() Params { return Params{} }

// objectOf returns an object of a class A whose method returns v.
func objectOf(t *Thread, method string, v Value) Value {
	class := &Class{Name: "A", QualName: "A", Bases: []*Class{ObjectClass}, Native: ObjectClass.Native, rt: t.Runtime}
	class.MRO = []*Class{class, ObjectClass}
	class.Attrs.SetStr(nameOf(method), &Function{Name: method, Code: constantCode{v}})
	return NewInstance(class)
}

// What programs' own classes say to numbers, as CPython takes it.
func TestNumbersOfOwnClasses(t *testing.T) {
	th := &Thread{Runtime: NewRuntime(), Executor: constants{}}
	own := func(method string, v Value) Value { return objectOf(th, method, v) }
	one, two, three := MakeInt(1), MakeInt(2), MakeInt(3)
	str := NewStr("x")
	nothing := own("other", None)
	toInt := func(v Value) func() (Value, error) { return func() (Value, error) { return ToInt(th, v) } }
	toFloat := func(v Value) func() (Value, error) {
		return func() (Value, error) {
			f, err := ToFloat(th, v)
			return Float(f), err
		}
	}
	percent := func(format string, v Value) func() (Value, error) {
		return func() (Value, error) { return textValue(PercentFormat(th, format, v)) }
	}
	for _, c := range []struct {
		source string
		run    func() (Value, error)
		want   string
	}{
		{"int(__int__=5)", toInt(own("__int__", MakeInt(5))), "5"},
		{"int(__int__=True)", toInt(own("__int__", True)), "1"},
		{"int(__int__='x')", toInt(own("__int__", str)), "TypeError: __int__ returned non-int (type str)"},
		{"int(__index__=7)", toInt(own("__index__", MakeInt(7))), "7"},
		{"int(__index__='x')", toInt(own("__index__", str)), "TypeError: __index__ returned non-int (type str)"},
		{"int(__trunc__=3)", toInt(own("__trunc__", three)), "3"},
		{"int(__trunc__=2.5)", toInt(own("__trunc__", Float(2.5))), "TypeError: __trunc__ returned non-Integral (type float)"},
		{"int(__trunc__=index)", toInt(own("__trunc__", own("__index__", three))), "3"},
		{"int(object)", toInt(nothing), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'A'"},
		{"float(__float__=1.5)", toFloat(own("__float__", Float(1.5))), "1.5"},
		{"float(__float__=1)", toFloat(own("__float__", one)), "TypeError: A.__float__ returned non-float (type int)"},
		{"float(__index__=3)", toFloat(own("__index__", three)), "3.0"},
		{"float(object)", toFloat(nothing), "TypeError: float() argument must be a string or a real number, not 'A'"},
		{"math.sqrt(object)", func() (Value, error) {
			f, err := AsFloat(th, nothing)
			return Float(f), err
		}, "TypeError: must be real number, not A"},
		{"round(__round__)", func() (Value, error) { return Round(th, own("__round__", three), nil) }, "3"},
		{"round(object)", func() (Value, error) { return Round(th, nothing, nil) }, "TypeError: type A doesn't define __round__ method"},
		{"round(2.567, __index__=1)", func() (Value, error) { return Round(th, Float(2.567), own("__index__", one)) }, "2.6"},
		{"abs(__abs__)", func() (Value, error) { return Abs(th, own("__abs__", str)) }, "'x'"},
		{"abs(object)", func() (Value, error) { return Abs(th, nothing) }, "TypeError: bad operand type for abs(): 'A'"},
		{"divmod(__divmod__, 1)", func() (Value, error) { return Divmod(th, own("__divmod__", str), one) }, "'x'"},
		{"divmod(1, __rdivmod__)", func() (Value, error) { return Divmod(th, one, own("__rdivmod__", str)) }, "'x'"},
		{"divmod(1, object)", func() (Value, error) { return Divmod(th, one, nothing) }, "TypeError: unsupported operand type(s) for divmod(): 'int' and 'A'"},
		{"divmod(NotImplemented, object)", func() (Value, error) { return Divmod(th, own("__divmod__", NotImplemented), nothing) },
			"TypeError: unsupported operand type(s) for divmod(): 'A' and 'A'"},
		{"pow(__pow__, 2, 3)", func() (Value, error) { return PowMod(th, own("__pow__", str), two, three) }, "'x'"},
		{"pow(2, object, 3)", func() (Value, error) { return PowMod(th, two, nothing, three) },
			"TypeError: unsupported operand type(s) for ** or pow(): 'int', 'A', 'int'"},
		{"pow(2.0, 1, 3)", func() (Value, error) { return PowMod(th, Float(2), one, three) },
			"TypeError: pow() 3rd argument not allowed unless all arguments are integers"},
		{"%d of __int__", percent("%d", own("__int__", three)), "'3'"},
		{"%x of __int__", percent("%x", own("__int__", three)), "TypeError: %x format: an integer is required, not A"},
		{"%x of __index__", percent("%x", own("__index__", three)), "'3'"},
		{"%d of object", percent("%d", nothing), "TypeError: %d format: a real number is required, not A"},
		{"%f of __float__", percent("%f", own("__float__", Float(2.5))), "'2.500000'"},
		{"%c of __index__", percent("%c", own("__index__", MakeInt(65))), "'A'"},
		{"%* of __index__", percent("%*d", NewTuple(own("__index__", three), one)), "TypeError: * wants int"},
		{"%(key)s of __getitem__", percent("%(key)s", own("__getitem__", str)), "'x'"},
		{"hex(__index__=255)", func() (Value, error) { return textValue(Hex(th, own("__index__", MakeInt(255)))) }, "'0xff'"},
		{"hex(object)", func() (Value, error) { return textValue(Hex(th, nothing)) }, "TypeError: 'A' object cannot be interpreted as an integer"},
	} {
		v, err := c.run()
		require.Equal(t, QuoteASCII(c.want), numberShown(th, v, err), c.source)
	}
}

// Objects of classes derived from int and float behave as numbers, and the results are plain.
func TestNumbersDerived(t *testing.T) {
	th := &Thread{Runtime: NewRuntime()}
	derive := func(base *Class, v Value) Value {
		class := &Class{Name: "Mine", QualName: "Mine", Bases: []*Class{base}, Native: base.Native, Layout: base.Layout, rt: th.Runtime}
		class.MRO = append([]*Class{class}, base.MRO...)
		mine, err := base.Native.New(th, class, Args{Values: []Value{v}})
		require.NoError(t, err)
		require.Same(t, class, mine.Class())
		return mine
	}
	five, half := derive(IntClass, NewStr("5")), derive(FloatClass, NewStr("0.5"))
	for _, c := range []struct {
		source string
		run    func() (Value, error)
		want   Value
	}{
		{"five + 1", func() (Value, error) { return Binary(th, Add, five, MakeInt(1)) }, MakeInt(6)},
		{"1 - five", func() (Value, error) { return Binary(th, Sub, MakeInt(1), five) }, MakeInt(-4)},
		{"half * five", func() (Value, error) { return Binary(th, Mul, half, five) }, Float(2.5)},
		{"five == 5", func() (Value, error) { return Compare(th, Eq, five, MakeInt(5)) }, True},
		{"5.0 == five", func() (Value, error) { return Compare(th, Eq, Float(5), five) }, True},
		{"divmod(five, 2)", func() (Value, error) { return Divmod(th, five, MakeInt(2)) }, NewTuple(MakeInt(2), MakeInt(1))},
		{"divmod(1, half)", func() (Value, error) { return Divmod(th, MakeInt(1), half) }, NewTuple(Float(2), Float(0))},
		{"int(five)", func() (Value, error) { return ToInt(th, five) }, MakeInt(5)},
		{"int(half)", func() (Value, error) { return ToInt(th, half) }, MakeInt(0)},
		{"abs(half)", func() (Value, error) { return Abs(th, half) }, Float(0.5)},
		{"round(five, -1)", func() (Value, error) { return Round(th, five, MakeInt(-1)) }, MakeInt(0)},
		{"pow(five, 2, 7)", func() (Value, error) { return PowMod(th, five, MakeInt(2), MakeInt(7)) }, MakeInt(4)},
		{"format(five, '03d')", func() (Value, error) { return textValue(Format(th, five, "03d")) }, NewStr("005")},
		{"'%d %.1f' % (five, half)", func() (Value, error) { return textValue(PercentFormat(th, "%d %.1f", NewTuple(five, half))) }, NewStr("5 0.5")},
	} {
		v, err := c.run()
		require.NoError(t, err, c.source)
		require.Equal(t, numberSource(c.want), numberSource(v), c.source)
	}
	a, err := Hash(th, five)
	require.NoError(t, err)
	require.Equal(t, uint64(5), a)
}

// Small programs can ask for huge results; nothing of the size is allocated, and no
// operation goes on for long.
func TestNumbersBeyondMemory(t *testing.T) {
	type named struct {
		source string
		run    func() (Value, error)
	}
	th := &Thread{Runtime: NewRuntime()}
	ten, huge := MakeInt(10), MakeInt(10_000_000_000)
	line := strings.Repeat("x", 1000)
	thousands := make([]Value, 100_000)
	for i := range thousands {
		thousands[i] = NewStr(line)
	}
	prime, err := Binary(th, Pow, MakeInt(3), MakeInt(1_500_000))
	require.NoError(t, err)
	format := func(v Value, spec string) func() (Value, error) {
		return func() (Value, error) { return textValue(Format(th, v, spec)) }
	}
	percent := func(f string, v Value) func() (Value, error) {
		return func() (Value, error) { return textValue(PercentFormat(th, f, v)) }
	}
	for _, c := range []named{
		{"10 ** 10 ** 10", func() (Value, error) { return Binary(th, Pow, ten, huge) }},
		{"10 ** 2 ** 63", func() (Value, error) { return Binary(th, Pow, ten, BigToValue(new(big.Int).Lsh(big.NewInt(1), 63))) }},
		{"2 ** 10 ** 10", func() (Value, error) { return Binary(th, Pow, MakeInt(2), huge) }},
		{"1 << 10 ** 10", func() (Value, error) { return Binary(th, LShift, MakeInt(1), huge) }},
		{"1 << 2 ** 62", func() (Value, error) { return Binary(th, LShift, MakeInt(1), MakeInt(1<<62)) }},
		{"pow(prime, prime, prime)", func() (Value, error) { return PowMod(th, prime, prime, prime) }},
		{"prime ** 10", func() (Value, error) { return Binary(th, Pow, prime, ten) }},
		{"format(1, '10000000000')", format(MakeInt(1), "10000000000")},
		{"format('', '€>1000000000')", format(NewStr(""), "€>1000000000")},
		{"format(1, '010000000000,')", format(MakeInt(1), "010000000000,")},
		{"format(1.0, '.1000000000f')", format(Float(1), ".1000000000f")},
		{"format(1.0, '.1000000000g')", format(Float(1), ".1000000000g")},
		{"('%s' * 100000) % thousands", percent(strings.Repeat("%s", len(thousands)), NewTuple(thousands...))},
		{"'%10000000000d' % 1", percent("%10000000000d", MakeInt(1))},
		{"'%.1000000000d' % 1", percent("%.1000000000d", MakeInt(1))},
		{"'%.1000000000f' % 1", percent("%.1000000000f", MakeInt(1))},
		{"'%*d' % (-2 ** 63, 1)", percent("%*d", NewTuple(MakeInt(-1<<63), MakeInt(1)))},
		{"(1).to_bytes(10 ** 10)", func() (Value, error) { return intToBytes(th, []Value{MakeInt(1), huge, nil, nil}) }},
	} {
		_, err := c.run()
		_, ok := Raised(err, MemoryError)
		require.True(t, ok, "%s: %v", c.source, err)
	}
	for _, c := range []named{
		{"round(6, -10 ** 18)", func() (Value, error) { return Round(th, MakeInt(6), MakeInt(-1_000_000_000_000_000_000)) }},
		{"1 >> 2 ** 62", func() (Value, error) { return Binary(th, RShift, MakeInt(1), MakeInt(1<<62)) }},
		{"0 << 10 ** 10", func() (Value, error) { return Binary(th, LShift, MakeInt(0), huge) }},
	} {
		v, err := c.run()
		require.NoError(t, err, c.source)
		require.Equal(t, MakeInt(0), v, c.source)
	}
}

// Powers whose last bit the next float would take if it were rounded wrongly.
func TestFloatPow(t *testing.T) {
	for _, c := range []struct{ x, y, want float64 }{
		{2, 0.5, 1.4142135623730951},
		{10, -5, 1e-5},
		{10, 308, 1e308},
		{10, -320, 1e-320},
		{5, 22, 2384185791015625},
		{1.1, 10, 2.5937424601000023},
		{0.1, 3, 0.0010000000000000002},
		{2, -1074, 5e-324},
		{2, -1075, 0},
		{3, 1.5, 5.196152422706632},
		{1.0000000000000002, 1e16, 9.21143870499353},
		{5e-324, 0.25, 1.4908919308538355e-81},
	} {
		require.Equal(t, c.want, powPositive(c.x, c.y), "%v ** %v", c.x, c.y)
	}
}

package numeric

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// ordered maps floats to ints so that neighbours are one apart.
func ordered(x float64) int64 {
	i := int64(math.Float64bits(x))
	if i < 0 {
		return math.MinInt64 - i
	}
	return i
}

// TestElementary compares with what CPython got from the C library, see
// testdata/elementary.py: of each function nearly all results are the same and none is off
// by more than a few units in the last place.
func TestElementary(t *testing.T) {
	unaries := map[string]func(float64) float64{}
	for _, f := range unary {
		unaries[f.name] = f.f
	}
	unaries["log"], unaries["log2"], unaries["log10"] = log, log2, log10
	binaries := map[string]func(x, y float64) float64{"atan2": atan2, "pow": power}
	// The share that may be off, where it is not one in fifty, and by how many units.
	loose := map[string]float64{"erf": 0.1, "erfc": 0.5}
	units := map[string]int64{"erfc": 4, "gamma": 4, "lgamma": 2}

	file, err := os.Open("testdata/elementary.golden")
	require.NoError(t, err)
	defer file.Close()
	total, off := map[string]int{}, map[string]int{}
	var names []string
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		name := words[0]
		var numbers []float64
		for _, w := range words[1:] {
			b, err := strconv.ParseUint(w, 16, 64)
			require.NoError(t, err)
			numbers = append(numbers, math.Float64frombits(b))
		}
		var got float64
		if f := binaries[name]; f != nil {
			got = f(numbers[0], numbers[1])
		} else {
			got = unaries[name](numbers[0])
		}
		want := numbers[len(numbers)-1]
		if total[name] == 0 {
			names = append(names, name)
		}
		total[name]++
		if apart := ordered(got) - ordered(want); apart != 0 {
			off[name]++
			require.LessOrEqual(t, max(apart, -apart), max(units[name], 1), "%s: got %v, want %v", lines.Text(), got, want)
		}
	}
	require.Len(t, names, 26)
	for _, name := range names {
		share := loose[name]
		if share == 0 {
			share = 0.02
		}
		require.LessOrEqual(t, float64(off[name]), share*float64(total[name]), "%s: %d of %d are off", name, off[name], total[name])
	}
}

// TestReduceLarge holds the two ways of taking quarters of a circle from a number
// against each other.
func TestReduceLarge(t *testing.T) {
	for _, x := range []float64{0.9, 1.5707963267948966, 3.141592653589793, 100.5, -7, 12345.678, 1 << 26, -99999999.5} {
		near, quarter := reduce(x)
		far, quarter2 := reduceLarge(x)
		require.Equal(t, quarter, quarter2, "%v", x)
		require.InDelta(t, near.hi, far.hi, 1e-300+math.Abs(near.hi)*1e-15, "%v", x)
	}
}

// TestTwister has the first words that the generator's authors give for their key.
func TestTwister(t *testing.T) {
	var m twister
	m.seed([]uint32{0x123, 0x234, 0x345, 0x456})
	var words []uint32
	for range 5 {
		words = append(words, m.word())
	}
	require.Equal(t, []uint32{1067595299, 955945823, 477289528, 4107218783, 4228976476}, words)
}

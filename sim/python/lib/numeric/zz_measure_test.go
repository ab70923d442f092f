package numeric

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestMeasure(t *testing.T) {
	fs := map[string]func(float64) float64{"exp": exp, "exp2": exp2, "log": log, "log2": log2, "log10": log10, "log1p": log1p, "expm1": expm1, "sin": sin, "cos": cos, "tan": tan, "asin": asin, "acos": acos, "atan": atan, "sinh": sinh, "cosh": cosh, "tanh": tanh, "asinh": asinh, "acosh": acosh, "atanh": atanh, "erf": erf, "erfc": erfc, "gamma": gamma, "lgamma": lgamma, "cbrt": cbrt,
		"go.expm1": math.Expm1, "go.log1p": math.Log1p, "go.erf": math.Erf, "go.erfc": math.Erfc, "go.exp": math.Exp, "go.log": math.Log, "go.sin": math.Sin, "go.cbrt": math.Cbrt, "go.tanh": math.Tanh, "go.asinh": math.Asinh, "go.sinh": math.Sinh, "go.tan": math.Tan, "go.atan": math.Atan}
	f, _ := os.Open("/tmp/native/in.txt")
	o, _ := os.Create("/tmp/native/out.txt")
	w := bufio.NewWriter(o)
	s := bufio.NewScanner(f)
	for s.Scan() {
		p := strings.Fields(s.Text())
		b, _ := strconv.ParseUint(p[1], 16, 64)
		x := math.Float64frombits(b)
		if p[0] == "atan2" || p[0] == "pow" {
			c, _ := strconv.ParseUint(p[2], 16, 64)
			y := math.Float64frombits(c)
			g := atan2
			if p[0] == "pow" {
				g = power
			}
			fmt.Fprintf(w, "%x\n", math.Float64bits(g(x, y)))
			continue
		}
		fmt.Fprintf(w, "%x\n", math.Float64bits(fs[p[0]](x)))
	}
	w.Flush()
	o.Close()
}

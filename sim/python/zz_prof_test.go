package python_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"runtime/debug"
)

func TestZZProf(t *testing.T) {
	debug.SetGCPercent(400)
	for _, p := range strings.Split(os.Getenv("PROG"), ",") {
		src, _ := os.ReadFile(p)
		best := time.Hour
		for i := 0; i < 3; i++ {
			t0 := time.Now()
			o := simulate("x.py", src)
			if o.status != 0 {
				t.Fatal(o.err)
			}
			best = min(best, time.Since(t0))
		}
		fmt.Println(p, best)
	}
}

package compile

import (
	"errors"
	"os"
	"strings"
	"testing"

	"eyewall/sim/python/syntax"
)

// FuzzCompile looks for programs on which the compiler panics or writes code that
// the machine could not run.
func FuzzCompile(f *testing.F) {
	for _, name := range []string{"testdata/errors.txt", "testdata/shapes.txt", "../syntax/testdata/snippets.txt"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, source := range strings.Split(string(text), "---\n") {
			f.Add(source)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		file, err := syntax.Parse("fuzz.py", []byte(source))
		if err != nil {
			return
		}
		c, err := Module(file)
		if err != nil {
			var e *syntax.Error
			if !errors.As(err, &e) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		if err := verify(c); err != nil {
			t.Fatal(err)
		}
	})
}

package syntax

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// verdict says what is wrong with a program as testdata/errors.py does.
func verdict(program string) string {
	_, err := Parse("x.py", []byte(program+"\n"))
	var e *Error
	if !errors.As(err, &e) {
		return "no error"
	}
	return fmt.Sprintf("%s%d:%d-%d:%d", e.Format(), e.Line, e.Col, e.EndLine, e.EndCol)
}

func TestErrors(t *testing.T) {
	text, err := os.ReadFile("testdata/errors.txt")
	require.NoError(t, err)
	programs := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n----\n")
	golden, err := os.ReadFile("testdata/errors.golden")
	require.NoError(t, err)
	want := strings.Split(strings.TrimSuffix(string(golden), "\n----\n"), "\n----\n")
	require.Len(t, want, len(programs))
	for i, program := range programs {
		if got := verdict(program); got != want[i] {
			t.Errorf("%s\n-- got\n%s\n-- want\n%s", program, got, want[i])
		}
	}
	t.Run("the golden file is what CPython says", func(t *testing.T) {
		require.Equal(t, string(golden), askPython(t, "testdata/errors.py", strings.TrimSuffix(string(text), "\n")))
	})
}

package syntax

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzParse feeds the parser any bytes. It must not panic, its errors must be
// printable, and every node must stand within the text.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"testdata/snippets.txt", "testdata/errors.txt"} {
		text, err := os.ReadFile(name)
		require.NoError(f, err)
		for _, program := range strings.Split(string(text), "\n----\n") {
			f.Add([]byte(program))
		}
	}
	for _, source := range []string{"\xef\xbb\xbfx", "# coding: latin-1\n'\xe9'", "\xff", "x\x00", "x\r\ny\r", "if x:\n\ty\n        z", "\\"} {
		f.Add([]byte(source))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		file, err := Parse("x.py", source)
		if err != nil {
			var e *Error
			require.ErrorAs(t, err, &e)
			require.Contains(t, e.Format(), e.Msg)
		} else {
			for _, s := range file.Body {
				requireWithin(t, file, s.Where())
			}
			dumpFile(file)
		}
		_, err = ParseExpr("<string>", source)
		var e *Error
		require.True(t, err == nil || errors.As(err, &e))
	})
}

func requireWithin(t *testing.T, file *File, span Span) {
	require.LessOrEqual(t, int(span.End.Line), len(file.Lines))
	require.Positive(t, span.Start.Line)
	for _, pos := range []Pos{span.Start, span.End} {
		require.GreaterOrEqual(t, pos.Col, int32(0))
		require.LessOrEqual(t, int(pos.Col), len(file.Lines[pos.Line-1]))
	}
}

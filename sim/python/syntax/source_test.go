package syntax

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Sources that are wrong as bytes, or in what CPython's tokenizer looks at. What
// python3 prints when it runs them is not in testdata/errors.golden, which holds text.
var badSources = []struct{ name, source, want string }{
	{"CRLF", "x = 1\r\ny = = 2\r\n", "  File \"x.py\", line 2\n    y = = 2\n        ^\nSyntaxError: invalid syntax\n"},
	{"CR", "x = 1\ry = = 2\r", "  File \"x.py\", line 2\n    y = = 2\n        ^\nSyntaxError: invalid syntax\n"},
	{"no line end", "x = ", "  File \"x.py\", line 1\n    x = \n        ^\nSyntaxError: invalid syntax\n"},
	{"nothing in brackets", "x = (", "  File \"x.py\", line 1\n    x = (\n        ^\nSyntaxError: '(' was never closed\n"},
	{"backslash at the end", "x = 1\n\\", "  File \"x.py\", line 2\n    \\\nSyntaxError: unexpected EOF while parsing\n"},
	{"no block at the end", "if x:", "  File \"x.py\", line 1\n    if x:\nIndentationError: expected an indented block after 'if' statement on line 1\n"},
	{"coding line", "# coding: latin-1\nx = '\xe9' y\n", "  File \"x.py\", line 2\n    x = 'é' y\n            ^\nSyntaxError: invalid syntax\n"},
	{"coding line of an editor", "#!/x\n# vim: set fileencoding=utf-8 :\né = = 3\n", "  File \"x.py\", line 3\n    é = = 3\n        ^\nSyntaxError: invalid syntax\n"},
	{"columns in bytes without a coding line", "é = = 3\n", "  File \"x.py\", line 1\n    é = = 3\n         ^\nSyntaxError: invalid syntax\n"},
	{"unknown coding", "# coding: foo\nx = 1\n", "SyntaxError: encoding problem: foo\n"},
	{"ASCII that is not", "# coding: ascii\nx = '\xe9'\n", "SyntaxError: encoding problem: ascii\n"},
	{"BOM and coding line differ", "\xef\xbb\xbf# coding: latin-1\nx = 1\n", "SyntaxError: encoding problem: iso-8859-1 with BOM\n"},
	{"not UTF-8", "x = 1\n# \xe9\n", "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file x.py on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details\n"},
	{"form feed", "if x:\n  y\n  \f  z w\n", "  File \"x.py\", line 3\n    z w\n      ^\nSyntaxError: invalid syntax\n"},
	{"control character", "x = \x1b[0m", "  File \"x.py\", line 1\n    x = \x1b[0m\n        ^\nSyntaxError: invalid non-printable character U+001B\n"},
	{"vertical tab", "x = 1 \v 2", "  File \"x.py\", line 1\n    x = 1 \v 2\n          ^\nSyntaxError: invalid non-printable character U+000B\n"},
	{"tabs after spaces", "if x:\n        y\n\tz\n", "  File \"x.py\", line 3\n    z\nTabError: inconsistent use of tabs and spaces in indentation\n"},
	{"tabs and spaces swapped", "if x:\n \ty\n\t z\n", "  File \"x.py\", line 3\n    z\nTabError: inconsistent use of tabs and spaces in indentation\n"},
	{"combining accent in front", "\u0301x = 1", "  File \"x.py\", line 1\n    \u0301x = 1\n    ^\nSyntaxError: invalid character '\u0301' (U+0301)\n"},
	{"emoji", "\U0001f600 = 1\n", "  File \"x.py\", line 1\n    \U0001f600 = 1\n    ^\nSyntaxError: invalid character '\U0001f600' (U+1F600)\n"},
	{"too many brackets", strings.Repeat("(", 201), "  File \"x.py\", line 1\n    " + strings.Repeat("(", 201) + "\n    " + strings.Repeat(" ", 200) + "^\nSyntaxError: too many nested parentheses\n"},
}

func TestBadSources(t *testing.T) {
	for _, test := range badSources {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse("x.py", []byte(test.source))
			var e *Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, test.want, e.Format())
		})
	}
	t.Run("python3 says the same", func(t *testing.T) {
		if _, err := os.Stat(python); err != nil || runtime.GOOS == "js" {
			t.Skip("python3 is not here to compare with")
		}
		dir := t.TempDir()
		for _, test := range badSources {
			require.NoError(t, os.WriteFile(filepath.Join(dir, "x.py"), []byte(test.source), 0o600))
			cmd := exec.Command(python, "-I", "-W", "ignore", "x.py")
			cmd.Dir = dir
			var stderr strings.Builder
			cmd.Stderr = &stderr
			require.Error(t, cmd.Run(), test.name)
			require.Equal(t, strings.ReplaceAll(stderr.String(), dir+"/", ""), test.want, test.name)
		}
	})
}

// CPython 3.11.2 ends a line of a file at a null byte; the later ones refuse it so.
func TestNullBytes(t *testing.T) {
	_, err := Parse("x.py", []byte("x = 1\ny\x00 = 2\n"))
	require.EqualError(t, err, "x.py:2:0: SyntaxError: source code cannot contain null bytes")
}

// CPython knows all names of Unicode.
func TestCharacterNames(t *testing.T) {
	_, err := Parse("x.py", []byte(`x = "\N{WINKING FACE}"`))
	var e *Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: only a few "+
		"character names are known here; write \\u and the number instead", e.Msg)
}

func TestBOMIsNoText(t *testing.T) {
	file, err := Parse("x.py", []byte("\xef\xbb\xbfx = 1"))
	require.NoError(t, err)
	require.Equal(t, []string{"x = 1"}, file.Lines)
	require.Equal(t, Span{Pos{1, 0}, Pos{1, 5}}, file.Body[0].Where())
}

func TestFile(t *testing.T) {
	file, err := Parse("x.py", []byte("a = 1\r\n\r\n'''b\rc'''"))
	require.NoError(t, err)
	require.Equal(t, "x.py", file.Name)
	require.Equal(t, []string{"a = 1", "", "'''b", "c'''"}, file.Lines)
	require.Len(t, file.Body, 2)
	empty, err := Parse("x.py", nil)
	require.NoError(t, err)
	require.Empty(t, empty.Lines)
	require.Empty(t, empty.Body)
}

func TestParseExpr(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		{" \t1 + x", `BinOp@1:0-1:5(left=Constant@1:0-1:1(value=0x1), op=Add(), right=Name@1:4-1:5(id="x"))`},
		{"a,\n\n", `Tuple@1:0-1:2(elts=[Name@1:0-1:1(id="a")])`},
		{"x # y", `Name@1:0-1:1(id="x")`},
		{"x = 1", "<string>:1:3: SyntaxError: invalid syntax"},
		{"*a", "<string>:1:1: SyntaxError: invalid syntax"},
		{"f(a b)", "<string>:1:3: SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"", "<string>:0:0: SyntaxError: invalid syntax"},
		{"x.", "<string>:1:0: SyntaxError: invalid syntax"},
		{"é é", "<string>:1:3: SyntaxError: invalid syntax"},
	} {
		expr, err := ParseExpr("<string>", []byte(test.source))
		if err != nil {
			require.EqualError(t, err, test.want)
			continue
		}
		var d dumper
		d.value(expr)
		require.Equal(t, test.want, d.String())
	}
}

// Every program here is as long or as deep as an attacker likes. Those that took
// exponential time would not come back.
func TestHostileSources(t *testing.T) {
	const tooDeep = "too many nested expressions"
	repeat := strings.Repeat
	for _, test := range []struct{ name, source, want string }{
		{"sum", "1" + repeat("+1", 100_000), tooDeep},
		{"sum, just not too long", "1" + repeat("+1", 1900), ""},
		{"many sums", repeat("1"+repeat("+1", 1900)+"\n", 10), ""},
		{"sums in sums", repeat("(", 100) + "1" + repeat(repeat("+1", 100)+")", 100), tooDeep},
		{"conditions of sums", "x" + repeat(" or a.b + c.d", 3000), ""},
		{"calls", "f" + repeat("()", 100_000), tooDeep},
		{"attributes", "a" + repeat(".b", 100_000), tooDeep},
		{"attributes in for", repeat("for a.b.c in d: pass\n", 3000), ""},
		{"not", repeat("not ", 100_000) + "x", tooDeep},
		{"minus", repeat("-", 100_000) + "x", tooDeep},
		{"power", "1" + repeat("**1", 100_000), tooDeep},
		{"lambda", repeat("lambda: ", 100_000) + "x", tooDeep},
		{"else", repeat("a if b else ", 100_000) + "c", tooDeep},
		{"comparison", "a" + repeat(" < a", 100_000), ""},
		{"and", "a" + repeat(" and a", 100_000), ""},
		{"elif", "if x: pass\n" + repeat("elif x: pass\n", 100_000), tooDeep},
		{"words", repeat("print ", 100_000), "Missing parentheses in call to 'print'. Did you mean print(...)?"},
		{"match words", repeat("match ", 100_000), "invalid syntax"},
		{"blocks", func() string {
			var b strings.Builder
			for i := range 101 {
				b.WriteString(repeat(" ", i) + "if x:\n")
			}
			return b.String()
		}(), "too many levels of indentation"},
		{"brackets", repeat("[", 200) + repeat("]", 200), ""},
		{"brackets around a mistake", repeat("[", 200) + "1 2" + repeat("]", 200), "invalid syntax. Perhaps you forgot a comma?"},
		{"calls and brackets around a mistake", repeat("([", 90) + "x :" + repeat("])", 90), "invalid syntax"},
		{"starred calls around a mistake", repeat("f(*", 190) + "x :" + repeat(")", 190), "invalid syntax"},
		{"sets around a mistake", repeat("{", 190) + "x =" + repeat("}", 190), "invalid syntax"},
		{"dicts around a mistake", repeat("{a: ", 190) + "x = 1" + repeat("}", 190), "invalid syntax"},
		{"lambdas around a mistake", repeat("f(a[{lambda x=", 60) + "1 2" + repeat(": 3}])", 60), "invalid syntax. Perhaps you forgot a comma?"},
		{"patterns around a mistake", "match x:\n  case " + repeat("A(b, c=", 190) + "1 1" + repeat(")", 190) + ": pass", "invalid syntax"},
		{"f-string of many fields", "f'''" + repeat("\n{a}", 50_000) + "'''", ""},
		{"decimal digits", repeat("9", 100_000), "Exceeds the limit (4300 digits) for integer string conversion: value has 100000 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."},
		{"hexadecimal digits", "0x" + repeat("9", 1_000_000), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse("x.py", []byte(test.source))
			if test.want == "" {
				require.NoError(t, err)
				return
			}
			var e *Error
			require.True(t, errors.As(err, &e))
			require.Equal(t, test.want, e.Msg)
		})
	}
}

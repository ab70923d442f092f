package sim

import (
	"go/ast"
	"go/types"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"
)

// forbidden are the names that would make a run depend on anything but its
// program, its world and its seed.
var forbidden = map[string]string{
	"time.Now": "the wall clock", "time.Since": "the wall clock", "time.Until": "the wall clock",
	"time.Sleep": "the wall clock", "time.After": "the wall clock", "time.AfterFunc": "the wall clock",
	"time.NewTimer": "the wall clock", "time.NewTicker": "the wall clock", "time.Tick": "the wall clock",
	"maps.Keys": "a map's order", "maps.Values": "a map's order", "maps.All": "a map's order",
	"os.Getenv": "the environment", "os.Environ": "the environment", "os.Getpid": "the environment",
}

// forbiddenImports bring global state or threads of their own.
var forbiddenImports = []string{"math/rand", "math/rand/v2", "crypto/rand", "sync", "sync/atomic", "unsafe", "os", "net",
	"net/http", "hash/maphash", "runtime/debug"}

// TestDeterminism walks the source of all of sim for what would make two runs
// differ: wall clock, global randomness, goroutines and channels, and the
// order of maps.
func TestDeterminism(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedSyntax | packages.NeedTypes |
		packages.NeedTypesInfo | packages.NeedImports | packages.NeedFiles, Dir: "."}, "./...")
	require.NoError(t, err)
	require.Zero(t, packages.PrintErrors(loaded))
	require.Greater(t, len(loaded), 5)
	for _, p := range loaded {
		for _, file := range p.Syntax {
			for _, finding := range findings(p.TypesInfo, file) {
				t.Errorf("%s: %s", p.Fset.Position(finding.at.Pos()), finding.what)
			}
		}
	}
}

type finding struct {
	at   ast.Node
	what string
}

func findings(info *types.Info, file *ast.File) []finding {
	var found []finding
	add := func(at ast.Node, what string) { found = append(found, finding{at, what}) }
	for _, spec := range file.Imports {
		for _, path := range forbiddenImports {
			if strings.Trim(spec.Path.Value, `"`) == path {
				add(spec, "imports "+path)
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			add(n, "starts a goroutine")
		case *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
			add(n, "uses a channel")
		case *ast.RangeStmt:
			if _, isMap := info.TypeOf(n.X).Underlying().(*types.Map); isMap {
				add(n, "ranges over a map")
			}
		case *ast.SelectorExpr:
			if f, ok := info.Uses[n.Sel].(*types.Func); ok && f.Pkg() != nil {
				if what, bad := forbidden[f.Pkg().Path()+"."+f.Name()]; bad {
					add(n, "depends on "+what+" through "+f.FullName())
				}
			}
		}
		return true
	})
	return found
}

// allowedImports are the arrows of ARCHITECTURE.md between the rooms of sim.
var allowedImports = map[string]string{
	"sys":      "",
	"trace":    "sys",
	"strace":   "sys trace",
	"kernel":   "sys trace strace",
	"loop":     "sys trace",
	"scenario": "sys trace strace kernel loop python python/machine",

	"python":                "sys trace python/syntax python/code python/compile python/py python/machine python/lib",
	"python/syntax":         "",
	"python/code":           "",
	"python/compile":        "python/syntax python/code",
	"python/py":             "sys",
	"python/machine":        "sys python/syntax python/code python/compile python/py",
	"python/lib":            "python/py python/machine python/lib/system python/lib/net python/lib/numeric python/lib/encoding python/lib/collection python/lib/text python/lib/clock",
	"python/lib/system":     "sys python/py",
	"python/lib/net":        "sys python/py",
	"python/lib/numeric":    "python/py",
	"python/lib/encoding":   "python/py",
	"python/lib/collection": "python/py",
	"python/lib/text":       "python/py",
	"python/lib/clock":      "sys python/py python/lib/system",
	"compare":               "sys trace",
	"script":                "sys trace kernel",
}

// TestRooms holds the imports between the rooms against the drawing.
func TestRooms(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedImports, Dir: "."}, "./...")
	require.NoError(t, err)
	for _, p := range loaded {
		room, inside := strings.CutPrefix(p.PkgPath, "eyewall/sim/")
		if !inside {
			continue
		}
		allowed, known := allowedImports[room]
		require.True(t, known, "room sim/%s is not in ARCHITECTURE.md's drawing", room)
		for path := range p.Imports {
			if from, ours := strings.CutPrefix(path, "eyewall/"); ours {
				name := strings.TrimPrefix(from, "sim/")
				require.Contains(t, strings.Fields(allowed), name, "sim/%s imports %s", room, from)
			}
		}
	}
}

// TestForbiddenIsFound shows that the walk can fail.
func TestForbiddenIsFound(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedSyntax | packages.NeedTypes |
		packages.NeedTypesInfo | packages.NeedImports, Dir: "testdata/forbidden"}, ".")
	require.NoError(t, err)
	require.Len(t, loaded, 1)
	var what []string
	for _, file := range loaded[0].Syntax {
		for _, f := range findings(loaded[0].TypesInfo, file) {
			what = append(what, f.what)
		}
	}
	require.ElementsMatch(t, []string{"imports math/rand", "depends on the wall clock through time.Now",
		"starts a goroutine", "uses a channel", "uses a channel", "ranges over a map"}, what)
}

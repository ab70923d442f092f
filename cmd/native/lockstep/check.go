//go:build linux

package lockstep

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"eyewall/sim/script"
)

// recordRuns is how often the real kernel must give the same answers before
// they are recorded.
const recordRuns = 5

// Verdict is what checking one script found.
type Verdict struct {
	File            string
	Calls           int
	Script          *script.Script
	Simulated, Real []script.Result
	Differs         bool // the kernels disagree
	Unexpected      bool // the real kernel does not give what is written
	Retried         int  // times that the real kernel was asked again
}

// Same tells whether both kernels and the file agree.
func (v *Verdict) Same() bool { return !v.Differs && !v.Unexpected }

// Write writes the script with what each kernel gave and what was expected.
func (v *Verdict) Write(w io.Writer) {
	fmt.Fprintf(w, "%s\n", v.File)
	writeColumns(w, v.Script, v.Simulated, v.Real)
}

// Expand lists the scripts that the arguments name: files, and the .sys files
// of folders and of the folders in them.
func Expand(args []string) (files []string, err error) {
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, arg)
			continue
		}
		err = filepath.WalkDir(arg, func(path string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() && filepath.Ext(path) == ".sys" {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no .sys file in %s", strings.Join(args, ", "))
	}
	return files, nil
}

// Check runs one script on both kernels.
func (h *Helper) Check(file string) (*Verdict, error) {
	s, err := load(file)
	if err != nil {
		return nil, err
	}
	v := &Verdict{File: file, Calls: len(s.Lines), Script: s, Simulated: s.Run(script.NewSimulated())}
	for {
		if v.Real, err = h.Run(s); err != nil {
			return nil, err
		}
		v.Differs = !slices.EqualFunc(v.Simulated, v.Real, script.Result.Same)
		v.Unexpected = !expected(s, v.Real)
		// What the real kernel gives twice may differ only around TCP and
		// where threads wait.
		if v.Same() || v.Retried == retries {
			return v, nil
		}
		v.Retried++
	}
}

// expected tells whether results are those that the script's file has.
func expected(s *script.Script, results []script.Result) bool {
	for i, line := range s.Lines {
		if line.Want != "" && results[i].Loose == "" && results[i].Text != line.Want {
			return false
		}
	}
	return true
}

func load(file string) (*script.Script, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return script.Parse(file, string(text))
}

// Record runs a script on the real kernel, several times, and writes what it
// gives into the file.
func (h *Helper) Record(file string) error {
	s, err := load(file)
	if err != nil {
		return err
	}
	var first []script.Result
	for i := range recordRuns {
		results, err := h.Run(s)
		if err != nil {
			return err
		}
		if i == 0 {
			first = results
		}
		for j := range results {
			if !results[j].Same(first[j]) {
				return fmt.Errorf("%s:%d: %s: the kernel gives %q one time and %q another; nothing was recorded", file,
					s.Lines[j].Number, s.Text(&s.Lines[j].Call), first[j].Text, results[j].Text)
			}
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	lines := strings.Split(string(text), "\n")
	for i, line := range s.Lines {
		result := first[i].Text
		if first[i].Loose != "" {
			result = ""
		}
		call, _, _ := strings.Cut(lines[line.Number-1], "->")
		lines[line.Number-1] = strings.TrimSpace(call)
		if result != "" {
			lines[line.Number-1] += " -> " + result
		}
	}
	return os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o644)
}

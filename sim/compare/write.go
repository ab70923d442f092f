package compare

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// Write prints a line for each aspect, and the earliest difference with what
// surrounds it in both runs.
func (r *Result) Write(w io.Writer) error {
	var b strings.Builder
	for i := range r.Aspects {
		a := &r.Aspects[i]
		if a.Diff == nil {
			fmt.Fprintf(&b, "  %-16s %8d  same\n", a.Name, a.CountA)
		} else {
			fmt.Fprintf(&b, "  %-16s %8s  DIFFERENT: %s\n", a.Name, counts(a.CountA, a.CountB), a.Diff.Where)
		}
	}
	if first := r.First(); first != nil {
		r.writeDifference(&b, first)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func counts(a, b int) string {
	if a == b {
		return fmt.Sprint(a)
	}
	return fmt.Sprintf("%d/%d", a, b)
}

// columnWidth bounds the left one of the two columns.
const columnWidth = 56

func (r *Result) writeDifference(b *strings.Builder, a *Aspect) {
	d := a.Diff
	fmt.Fprintf(b, "\n  The first difference is in the %s of %s, at number %d:\n\n", a.Name, d.Where, d.Place+1)
	left := make([]string, len(d.A))
	right := make([]string, len(d.B))
	width := utf8.RuneCountInString(r.A)
	for i := range d.A {
		left[i], right[i] = cell(d.A[i]), cell(d.B[i])
		width = max(width, min(utf8.RuneCountInString(left[i]), columnWidth))
	}
	row(b, "   ", r.A, r.B, width)
	for i := range left {
		mark := "   "
		if i == d.At {
			mark = " > "
		}
		row(b, mark, left[i], right[i], width)
	}
}

func row(b *strings.Builder, mark, left, right string, width int) {
	left, right = shorten(left, width), shorten(right, columnWidth)
	pad := strings.Repeat(" ", width-utf8.RuneCountInString(left))
	fmt.Fprintf(b, "%s %s%s | %s\n", mark, left, pad, right)
}

func cell(e Entry) string {
	if e.Text == "" {
		return "(nothing more)"
	}
	return fmt.Sprintf("%9.3fs  %s", float64(e.Time)/float64(time.Second), e.Text)
}

// shorten cuts a text to a number of letters.
func shorten(text string, width int) string {
	if utf8.RuneCountInString(text) <= width {
		return text
	}
	letters := []rune(text)
	return string(letters[:width-1]) + "…"
}

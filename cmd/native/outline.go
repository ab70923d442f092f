package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"eyewall/render/outline"
	"eyewall/sim/scenario"
	"eyewall/sim/trace"
)

// An outline is a run as text: what the page shows where it cannot run the
// simulator (web/src/recording.ts).
type (
	outlineFile struct {
		Title string        `json:"title"`
		EndNs int64         `json:"endNs"`
		Steps []outlineStep `json:"steps"`
	}
	outlineStep struct {
		TimeNs   int64            `json:"timeNs"`
		Sentence string           `json:"sentence"`
		Sections []outlineSection `json:"sections"`
	}
	outlineSection struct {
		ID    string   `json:"id"`
		Title string   `json:"title"`
		Items []string `json:"items"`
	}
)

// outline is "eyewall outline".
func (a *app) outline(_ context.Context, args *arguments) (int, error) {
	file := args.flags.String("o", "", "write the text to this `file`")
	until := args.flags.Duration("until", 0, untilUsage)
	if err := args.parse(1, 1); err != nil {
		return 0, err
	}
	if err := checkUntil(*until); err != nil {
		return 0, err
	}
	s, err := program(args.names[0], scenario.Options{})
	if err != nil {
		return 0, err
	}
	if err := checkTarget(*file); err != nil {
		return 0, err
	}
	run := a.simulate(s, *until)
	a.sayIfCut(run)
	text := outlineOf(s.Title, run.Trace)
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return 0, fmt.Errorf("write %s: %w", *file, err)
	}
	if err := writeFile(*file, b.Bytes()); err != nil {
		return 0, err
	}
	fmt.Fprintf(a.stdout, "%s: %s\n", *file, count(len(text.Steps), "step"))
	return 0, nil
}

// outlineOf has a step for every event at which a person stops.
func outlineOf(title string, t *trace.Trace) *outlineFile {
	text := &outlineFile{Title: title, EndNs: int64(t.End()), Steps: []outlineStep{}}
	player := trace.NewPlayer(t)
	var sections []outline.Section
	for i := range trace.Index(t.Len()) {
		player.SeekIndex(i)
		e := player.Event()
		if !e.Kind.Stop() {
			continue
		}
		step := outlineStep{TimeNs: int64(e.At), Sentence: outline.Sentence(player.State(), e), Sections: []outlineSection{}}
		sections = outline.Sections(sections[:0], player.State(), e.At)
		for _, s := range sections {
			step.Sections = append(step.Sections, outlineSection{s.ID, s.Title, append([]string{}, s.Items...)})
		}
		text.Steps = append(text.Steps, step)
	}
	return text
}

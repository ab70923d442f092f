package session

import (
	"strconv"

	"eyewall/render/outline"
)

// AppendView appends the present moment as JSON: the View of web/src/eyewall.d.ts.
func (s *Session) AppendView(b []byte) []byte {
	b = append(b, '{')
	b = appendString(b, "program", s.program)
	b = appendString(b, "title", s.title)
	b = appendInt(b, "timeNs", int64(s.now))
	b = appendInt(b, "endNs", int64(s.End()))
	b = appendInt(b, "index", int64(s.player.Index()))
	b = appendInt(b, "count", int64(s.player.Trace().Len()))
	b = strconv.AppendBool(appendKey(b, "playing"), s.playing)
	b = strconv.AppendFloat(appendKey(b, "speed"), s.speed, 'g', -1, 64)
	b = appendString(b, "sentence", outline.Sentence(s.player.State(), s.Event()))
	b = append(appendKey(b, "sections"), '[')
	sections := outline.Sections
	if s.outside {
		sections = outline.SectionsOutside
	}
	for i, section := range sections(nil, s.player.State(), s.now) {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '{')
		b = appendString(b, "id", section.ID)
		b = appendString(b, "title", section.Title)
		b = append(appendKey(b, "items"), '[')
		for j, item := range section.Items {
			if j > 0 {
				b = append(b, ',')
			}
			b = appendText(b, item)
		}
		b = append(b, "]}"...)
	}
	return append(b, "]}"...)
}

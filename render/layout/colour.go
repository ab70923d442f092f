package layout

// Color is an index into a Palette. A colour means the same thing wherever it
// is: what travels on the network, timers, futures, what runs, trouble. Each
// of these has three tones: a line or a filled shape, an ink that can be read
// on a panel, and a wash that text can be read on.
type Color uint8

const (
	NoColor Color = iota
	Stage         // behind the panels
	Panel
	PanelLine
	Card
	CardLine
	Well  // sunken: source text, console
	Track // an empty bar
	Ink   // text
	Muted // text that matters less
	Faint // lines and marks; too weak for text

	Net
	NetInk
	NetWash
	Timer
	TimerInk
	TimerWash
	Future
	FutureInk
	FutureWash
	Run
	RunInk
	RunWash
	Trouble
	TroubleInk
	TroubleWash

	Cursor    // the present moment
	CursorInk // text on it
	Peer      // what others do
	PeerInk
	OnFill // text on a filled shape of Net, Timer, Future, Run or Trouble

	NumColors
)

// Palette gives each colour as red, green, blue, alpha (not premultiplied).
type Palette [NumColors][4]uint8

func rgb(hex uint32) [4]uint8 {
	return [4]uint8{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// Light is the palette for a light page. The hues are Okabe and Ito's,
// darkened where text needs contrast.
func Light() Palette {
	return Palette{
		Stage: rgb(0xeef1f6), Panel: rgb(0xfbfcfe), PanelLine: rgb(0xd6dce6),
		Card: rgb(0xffffff), CardLine: rgb(0xc3cbd8), Well: rgb(0xf3f5f9), Track: rgb(0xe3e8f0),
		Ink: rgb(0x1a2233), Muted: rgb(0x586377), Faint: rgb(0xb4bdcc),
		Net: rgb(0x2f8fcf), NetInk: rgb(0x0a6199), NetWash: rgb(0xe2f1fb),
		Timer: rgb(0xdb9200), TimerInk: rgb(0x855400), TimerWash: rgb(0xfdf1d8),
		Future: rgb(0xb8578f), FutureInk: rgb(0x93316b), FutureWash: rgb(0xf9e6f1),
		Run: rgb(0x009e73), RunInk: rgb(0x00684b), RunWash: rgb(0xddf3ea),
		Trouble: rgb(0xd55e00), TroubleInk: rgb(0xa84300), TroubleWash: rgb(0xfde8da),
		Cursor: rgb(0x1a2233), CursorInk: rgb(0xffffff), Peer: rgb(0x8b97ab), PeerInk: rgb(0x465064),
		OnFill: rgb(0xffffff),
	}
}

// Dark is the palette for a dark page.
func Dark() Palette {
	return Palette{
		Stage: rgb(0x0d121d), Panel: rgb(0x151c2b), PanelLine: rgb(0x263146),
		Card: rgb(0x1d2638), CardLine: rgb(0x39455d), Well: rgb(0x0f1521), Track: rgb(0x2b374d),
		Ink: rgb(0xe9eef7), Muted: rgb(0x9aa7bd), Faint: rgb(0x4a566e),
		Net: rgb(0x56b4e9), NetInk: rgb(0x7cc6f0), NetWash: rgb(0x173249),
		Timer: rgb(0xe69f00), TimerInk: rgb(0xf2b93f), TimerWash: rgb(0x382b10),
		Future: rgb(0xcc79a7), FutureInk: rgb(0xe09cc2), FutureWash: rgb(0x371f31),
		Run: rgb(0x13b286), RunInk: rgb(0x4fd3ab), RunWash: rgb(0x10332c),
		Trouble: rgb(0xe8702a), TroubleInk: rgb(0xff9a61), TroubleWash: rgb(0x3d2015),
		Cursor: rgb(0xffffff), CursorInk: rgb(0x141b29), Peer: rgb(0x66758f), PeerInk: rgb(0xb9c4d6),
		OnFill: rgb(0x0b1220),
	}
}

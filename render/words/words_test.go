package words

import (
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"eyewall/sim/sys"
	"eyewall/sim/trace"
)

func TestDuration(t *testing.T) {
	tests := []struct {
		d    time.Duration
		want string
	}{
		{0, "0 ns"}, {12, "12 ns"}, {999, "999 ns"}, {time.Microsecond, "1 µs"}, {450 * time.Microsecond, "450 µs"},
		{12*time.Microsecond + 340, "12.34 µs"}, {120 * time.Millisecond, "120 ms"}, {1500 * time.Microsecond, "1.5 ms"},
		{2104 * time.Millisecond, "2.104 s"}, {5 * time.Second, "5 s"}, {2104*time.Millisecond + 999, "2.104 s"},
		{119 * time.Second, "119 s"}, {125 * time.Second, "2 min 5 s"}, {time.Hour, "60 min"}, {-3 * time.Second, "−3 s"},
		{math.MinInt64, "−153722867 min 16.854 s"}, {math.MaxInt64, "153722867 min 16.854 s"},
	}
	for _, test := range tests {
		if got := string(AppendDuration(nil, test.d)); got != test.want {
			t.Errorf("%d ns is %q, want %q", int64(test.d), got, test.want)
		}
	}
	for d, want := range map[time.Duration]string{796 * time.Millisecond: "0.796 s", 5 * time.Second: "5.000 s",
		450 * time.Microsecond: "450 µs", time.Hour: "60 min"} {
		if got := string(AppendRunning(nil, d)); got != want {
			t.Errorf("running %v is %q, want %q", d, got, want)
		}
	}
	for d, want := range map[time.Duration]string{0: "0.000 000 s", 2104038 * time.Microsecond: "2.104 038 s", -1: "−1 ns"} {
		if got := string(AppendTime(nil, d)); got != want {
			t.Errorf("time %v is %q, want %q", d, got, want)
		}
	}
}

func TestTick(t *testing.T) {
	tests := []struct {
		at, step, largest time.Duration
		want              string
	}{
		{0, time.Second, 7 * time.Second, "0 s"}, {3 * time.Second, time.Second, 7 * time.Second, "3 s"},
		{1500 * time.Millisecond, 500 * time.Millisecond, 2 * time.Second, "1.5 s"},
		{5240010 * time.Microsecond, 10 * time.Microsecond, 6 * time.Second, "5.240 01 s"},
		{5240010005, 5, 6 * time.Second, "5.240 010 005 s"}, {20 * time.Millisecond, 20 * time.Millisecond, 90 * time.Millisecond, "20 ms"},
		{20500 * time.Microsecond, 500 * time.Microsecond, 90 * time.Millisecond, "20.5 ms"}, {7, 1, 9, "7 ns"}, {70, 10, 90, "70 ns"},
	}
	for _, test := range tests {
		if got := string(AppendTick(nil, test.at, test.step, test.largest)); got != test.want {
			t.Errorf("%v, %v apart, is %q, want %q", test.at, test.step, got, test.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for n, want := range map[int64]string{0: "0 B", 61: "61 B", 1023: "1023 B", 1024: "1 KiB", 65536: "64 KiB", 1536: "1.5 KiB",
		3 << 20: "3 MiB", 5 << 30: "5 GiB", -7: "-7 B"} {
		if got := string(AppendBytes(nil, n)); got != want {
			t.Errorf("%d bytes are %q, want %q", n, got, want)
		}
	}
	for mask, want := range map[sys.Events]string{0: "-", sys.In: "IN", sys.In | sys.RdHup | sys.ET: "IN RDHUP ET",
		sys.OneShot: "ONESHOT", 0x8000: "0x8000", sys.Out | 0x8000: "OUT 0x8000"} {
		if got := string(AppendEvents(nil, mask, "-")); got != want {
			t.Errorf("mask %#x is %q, want %q", uint32(mask), got, want)
		}
	}
	for _, test := range []struct {
		kind  trace.PacketKind
		bytes int
		want  string
	}{
		{trace.PacketSyn, 52, "SYN"}, {trace.PacketSyn | trace.PacketAck, 52, "SYN ACK"}, {trace.PacketAck, 52, "ACK"},
		{trace.PacketData | trace.PacketAck, 61, "61 B"}, {trace.PacketFin | trace.PacketAck, 52, "FIN"}, {trace.PacketRst, 0, "RST"},
		{trace.PacketData | trace.PacketFin | trace.PacketAck, 9, "9 B FIN"},
	} {
		if got := string(AppendPacket(nil, test.kind, test.bytes)); got != test.want {
			t.Errorf("packet %d is %q, want %q", test.kind, got, test.want)
		}
	}
	if got, want := string(AppendQuote(nil, "aéb\n", 2)), `"a"…`; got != want {
		t.Errorf("the quote is %s, want %s", got, want)
	}
}

func TestCall(t *testing.T) {
	tests := []struct {
		call trace.Call
		want string
	}{
		{trace.Call{Call: sys.CallRecv, FD: 7, A: 65536, Value: 5, Bytes: "GET /"}, `recv(7, 65536) = 5 "GET /"`},
		{trace.Call{Call: sys.CallRecv, FD: 7, A: 1, B: int64(sys.MsgPeek), Value: -1, Errno: sys.EAGAIN}, "recv(7, 1, peek) = -1 EAGAIN"},
		{trace.Call{Call: sys.CallSocket, FD: -1, A: int64(sys.Inet), B: int64(sys.Stream), Value: 6}, "socket(inet, stream) = 6"},
		{trace.Call{Call: sys.CallEpollCtl, FD: 3, A: 7, B: int64(sys.In | sys.ET), Text: "add"}, "epoll_ctl(3, add, 7, IN ET) = 0"},
		{trace.Call{Call: sys.CallEpollCtl, FD: 3, A: 7, Text: "del"}, "epoll_ctl(3, del, 7) = 0"},
		{trace.Call{Call: sys.CallConnect, FD: 6, Text: "10.0.0.1:80", Active: true}, "connect(6, 10.0.0.1:80)"},
		{trace.Call{Call: sys.CallClose, FD: 6}, "close(6) = 0"},
		{trace.Call{Call: sys.CallTimerFDSetTime, FD: 6, A: 5e9}, "timerfd_settime(6, 5 s, 0 ns) = 0"},
		{trace.Call{Call: sys.CallPipe, FD: -1}, "pipe2() = 0"},
		{trace.Call{Call: 200, FD: 1, Active: true}, "syscall 200(1)"},
	}
	for _, test := range tests {
		if got := string(AppendCall(nil, &test.call, 40)); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
	for c := sys.Syscall(0); c < sys.NumSyscalls; c++ { // any numbers do
		AppendCall(nil, &trace.Call{Call: c, FD: -9, A: math.MinInt64, B: math.MaxInt64, Errno: 65535}, 40)
	}
}

func TestAppend(t *testing.T) {
	for _, test := range [][2]string{{"{0} and {1}", "a and {0}"}, {"{2}", ""}, {"{", "{"}, {"{x}", ""}, {"a{1}b", "a{0}b"}, {"", ""}} {
		if got := string(Append(nil, test[0], "a", "{0}")); got != test[1] {
			t.Errorf("%q is %q, want %q", test[0], got, test[1])
		}
	}
}

// TestTables: no phrase of a language is missing.
func TestTables(t *testing.T) {
	for _, table := range []any{English, EnglishProse} {
		v := reflect.ValueOf(table)
		for i := range v.NumField() {
			name, f := v.Type().Field(i).Name, v.Field(i)
			if f.Kind() == reflect.String && f.String() == "" {
				t.Errorf("%s is missing", name)
			}
			for j := 0; f.Kind() == reflect.Array && j < f.Len(); j++ {
				if f.Index(j).String() == "" && !strings.HasSuffix(name, "Do") {
					t.Errorf("%s[%d] is missing", name, j)
				}
			}
		}
	}
}

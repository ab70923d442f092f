package system

import "eyewall/sim/python/py"

// signals are Linux's, by number.
var signals = []struct {
	name   string
	number int64
}{
	{"SIGHUP", 1}, {"SIGINT", 2}, {"SIGQUIT", 3}, {"SIGILL", 4}, {"SIGTRAP", 5}, {"SIGABRT", 6}, {"SIGBUS", 7}, {"SIGFPE", 8},
	{"SIGKILL", 9}, {"SIGUSR1", 10}, {"SIGSEGV", 11}, {"SIGUSR2", 12}, {"SIGPIPE", 13}, {"SIGALRM", 14}, {"SIGTERM", 15},
	{"SIGSTKFLT", 16}, {"SIGCHLD", 17}, {"SIGCONT", 18}, {"SIGSTOP", 19}, {"SIGTSTP", 20}, {"SIGTTIN", 21}, {"SIGTTOU", 22},
	{"SIGURG", 23}, {"SIGXCPU", 24}, {"SIGXFSZ", 25}, {"SIGVTALRM", 26}, {"SIGPROF", 27}, {"SIGWINCH", 28}, {"SIGIO", 29},
	{"SIGPWR", 30}, {"SIGSYS", 31},
}

// RawSignal makes the module _signal: the numbers, from which signal makes its enums.
func RawSignal(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("_signal")
	all := py.NewDict()
	for _, s := range signals {
		all.SetStr(t.Intern(s.name), py.MakeInt(s.number))
	}
	m.Set("signals", all)
	return m, nil
}

package py

// workUnit is how many items native code goes through before the machine hears of it.
const workUnit = 4096

// Work accounts for n items that native code goes through on its own: how many that
// are a program's numbers may decide, as in sum(range(10**12)). The machine makes
// time pass for it, and may end the program.
func (t *Thread) Work(n int) error {
	if t.worked += n; t.worked < workUnit {
		return nil
	}
	return t.charge()
}

func (t *Thread) charge() error {
	n := t.worked
	t.worked = 0
	if t.Charge == nil {
		return nil
	}
	return t.Charge(n)
}

package sys

// Errno is the result of a system call that failed; 0 is success. It is an
// answer, not a failure of Eyewall.
type Errno uint16

//go:generate sh -c "python3 errno_table.py | gofmt >errno_table.go"

// Name is the symbol, "EAGAIN"; "ok" for 0.
func (e Errno) Name() string {
	if e == 0 {
		return "ok"
	}
	if int(e) < len(errnoTable) && errnoTable[e].name != "" {
		return errnoTable[e].name
	}
	return "errno " + itoa(int(e))
}

// Error is strerror's text, "Resource temporarily unavailable".
func (e Errno) Error() string {
	if e == 0 {
		return "Success"
	}
	if int(e) < len(errnoTable) && errnoTable[e].text != "" {
		return errnoTable[e].text
	}
	return "Unknown error " + itoa(int(e))
}

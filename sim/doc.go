// Package sim is where nothing depends on the machine that runs it: the
// rooms below it hold the simulated kernel, the event loop and all that is
// built on them. Its tests walk their source for what would break that.
package sim

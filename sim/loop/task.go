package loop

import "eyewall/sim/trace"

// Coroutine is a function that can be suspended where it awaits a future.
type Coroutine interface {
	// Resume runs it from where it is suspended, with the result or the
	// exception of what it awaited; nil and nil the first time.
	Resume(value any, err error) Step
}

// Step is where a coroutine got to: it awaits a future at a line of a source,
// or, with Await nil, has returned Result or raised Err.
type Step struct {
	Await        *Future
	Source, Line int
	Result       any
	Err          error
}

// Task drives a coroutine on the loop. It is a future for what the coroutine
// returns.
type Task struct {
	loop      *Loop
	slot      int32
	name      string
	coroutine Coroutine
	done      *Future
}

// NewTask queues the coroutine's first step: create_task.
func (l *Loop) NewTask(name string, c Coroutine) *Task {
	t := &Task{loop: l, slot: l.tasks.Take(), name: name, coroutine: c}
	l.taskSerial++
	cause := l.log.SetCause(l.log.TaskNew(t.slot, l.taskSerial, name))
	l.AddCallback(name, func() { t.step(nil, nil) })
	l.log.SetCause(cause)
	return t
}

// AddDoneCallback queues run once the coroutine has ended.
func (t *Task) AddDoneCallback(label string, run func(*Future)) {
	if t.done == nil {
		t.done = t.loop.NewFuture(t.name)
	}
	t.done.AddDoneCallback(label, run)
}

// step runs the coroutine until it awaits something that is not done
// (Task.__step).
func (t *Task) step(value any, err error) {
	log := t.loop.log
	log.TaskRun(t.slot)
	for {
		s := t.coroutine.Resume(value, err)
		if s.Await == nil {
			t.finish(s)
			return
		}
		if s.Await.Done() {
			value, err = s.Await.Result() // no suspension
			continue
		}
		log.TaskWait(t.slot, s.Await.slot, s.Source, s.Line)
		s.Await.waiting = append(s.Await.waiting, doneCallback{t.name, func(f *Future) { t.step(f.Result()) }})
		return
	}
}

func (t *Task) finish(s Step) {
	outcome := trace.Result
	if s.Err != nil {
		outcome = trace.Exception
	}
	t.loop.log.TaskDone(t.slot, outcome)
	t.loop.tasks.Give(t.slot)
	if t.done != nil {
		t.done.finish(outcome, s.Result, s.Err)
	}
}

// The API between the page and the simulator.
//
// stage.html puts an Eyewall on its own window, as `window.eyewall`, once the
// WebAssembly has started. All times are nanoseconds of the simulated world's
// clock since its start; a double holds them exactly up to 104 days.

/** How far a step goes. */
export type Unit =
  | "event" // to the next event at which a person stops
  | "call" // to the end of the next system call
  | "callback" // to the beginning of the program's next callback
  | "turn"; // to the beginning of the event loop's next turn

/** A part of what the stage shows, in words. */
export interface Section {
  /** Stays the same from view to view. */
  id: string;
  title: string;
  items: string[];
}

/** The present moment. A value: it does not change later. */
export interface View {
  /** The program's name, or "" for a trace that was opened. */
  program: string;
  title: string;
  /** 0 … endNs. */
  timeNs: number;
  endNs: number;
  /** The event that came last, from 0; -1 before the first. */
  index: number;
  /** How many events there are. */
  count: number;
  playing: boolean;
  /** Simulated seconds per second. */
  speed: number;
  /** What happened last, as a sentence. */
  sentence: string;
  sections: Section[];
}

/** What the controls need: the simulator, or a text recorded at build time. */
export interface Machine {
  /** Goes on from here; from the start if this is the end. */
  play(): void;
  pause(): void;
  /** Pauses and moves by one unit, to something that the stage shows. At either end it stays there. */
  step(unit: Unit, direction: 1 | -1): void;
  /** Moves to a time; beyond either end, to that end. Does not pause. */
  seek(timeNs: number): void;
  /** Moves to where the world stands, and nothing has happened in it yet. Does not pause. */
  start(): void;
  /** Moves after the last event, and pauses. */
  end(): void;
  /** @throws {Error} when the speed is not a positive, finite number. */
  setSpeed(simulatedSecondsPerSecond: number): void;
  view(): View;
  /** Called after changes, at most once per frame. */
  onchange: ((view: View) => void) | null;
}

export interface Eyewall extends Machine {
  readonly version: string;
  readonly programs: readonly { name: string; title: string }[];
  /**
   * Simulates a program to its end and moves to its start, paused.
   * `clients` is how many clients the program serves; left out or 0, its own number.
   * @throws {Error} with one line: no such program, or it cannot be simulated.
   */
  load(program: string, options?: { clients?: number }): void;
  /**
   * Opens a recorded trace and moves to its start, paused.
   * What was open before stays open when this fails.
   * @throws {Error} with one line: truncated, corrupt, or of another version.
   */
  open(trace: Uint8Array): void;
  /** Moves to just after an event, -1 for before the first. Does not pause. */
  seekEvent(index: number): void;
  setTheme(theme: "light" | "dark"): void;
  /** The height in CSS pixels that the stage wants at a width in CSS pixels. */
  height(widthPx: number): number;
  /**
   * Starts drawing. Without it everything else works.
   * @throws {Error} with one line when the browser has no WebGL 2.
   */
  run(): void;
  /** Frames drawn so far. It stands still while nothing moves. */
  readonly frames: number;
  /**
   * Draws `batches` × `size` frames and measures this program's own work:
   * layout, geometry and handing over draw calls.
   * @throws {Error} when nothing is being drawn.
   */
  measure(batches: number, size: number): Promise<Measurement>;
}

export interface Measurement {
  /** Processor time per frame in milliseconds: one average per batch. */
  frameMs: number[];
  /** Allocations per frame while time passes, over all batches. */
  allocations: number;
  /** Allocations per frame that shows the same moment again. */
  stillAllocations: number;
  drawCalls: number;
  triangles: number;
}

/** Told to the page by an event of type "stage" on the stage's frame. */
export type StageEvent =
  | { type: "progress"; loadedBytes: number; totalBytes: number }
  | { type: "ready"; eyewall: Eyewall }
  | { type: "failed"; message: string };

declare global {
  interface Window {
    eyewall?: Eyewall;
  }
}

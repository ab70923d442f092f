// What the page's scripts say. What never changes stands in index.html; what
// the stage and its text view say comes from render/words.

import { seconds } from "./time";

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const phrases = {
  play: "Play",
  pause: "Pause",
  /** Behind the time that is shown. */
  ofTime: (endNs: number) => `of ${seconds(endNs)}`,
  eventOf: (n: number, count: number) => `Event ${n} of ${count}`,
  nothingYet: "Nothing has happened yet.",
  pageTitle: (title: string) => `${title} · Eyewall`,
  stage: "The stage: a picture of what is said in words below",
  loaded: (bytes: number, ofBytes: number) => `${megabytes(bytes)} of ${megabytes(ofBytes)} MB`,

  // What went wrong, and what there is instead.
  noWebGL2: "This browser has no WebGL 2, so the stage cannot be drawn.",
  inWords: (why: string) => `${why} The simulation runs all the same, in words.`,
  noWebAssembly: "This browser has no WebAssembly, so nothing can be simulated here.",
  recordedInstead: (why: string) => `${why} A recorded run is shown in words instead.`,
  noSimulator: (status: number) => `The simulator could not be fetched (HTTP ${status}).`,
  noRecording: (status: number) => `The recorded text could not be fetched (HTTP ${status}).`,
  simulatorStopped: "The simulator stopped by mistake; reload the page to start it again.",
  badSpeed: "The speed must be a positive number.",
  cannotOpen: (file: string, why: string) => `${file} cannot be opened: ${why}`,
  tooLarge: (megabytes: number) => `it is larger than ${megabytes} MB`,
};

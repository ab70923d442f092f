// The stage's document: starts the WebAssembly and gives it the browser's
// frames and pointer. The page around it talks to `window.eyewall`.

import "../build/wasm_exec.js";
import wasmUrl from "../build/eyewall.wasm?url";
import type { Eyewall, Measurement, StageEvent, View } from "./eyewall";
import { deviceRatio, disarm, FrameGate, showDevicePixels } from "./host";
import { phrases } from "./phrases";
import "./stage.css";

/** What cmd/wasm hands over. Text that a function returns is an error. */
interface Bridge {
  version: string;
  programs: string; // JSON
  load(program: string, clients: number): string | undefined;
  open(trace: Uint8Array): string | undefined;
  play(): void;
  pause(): void;
  step(unit: string, direction: number): string | undefined;
  seek(timeNs: number): void;
  seekEvent(index: number): void;
  start(): void;
  end(): void;
  setSpeed(speed: number): string | undefined;
  setTheme(theme: string): void;
  /** Nothing moves between two events. */
  setReduced(on: boolean): void;
  height(widthPx: number): number;
  resize(widthPx: number, heightPx: number, ratio: number): void;
  view(): string; // JSON
  /** Lets time pass up to `now` (milliseconds). Answers a sum of TICK_ flags. */
  tick(now: number): number;
  /** The time under a point of the time axis; with `near` also beside it. -1: elsewhere. */
  timeAt(x: number, y: number, near: boolean): number;
  run(): void;
  frames(): number;
  measure(batches: number, size: number, done: (json: string) => void): string | undefined;
}

const TICK_PLAYING = 1;
const TICK_CHANGED = 2;

declare global {
  // Called by cmd/wasm when it is ready.
  var eyewallReady: ((bridge: Bridge) => void) | undefined;
}

function tell(detail: StageEvent): void {
  window.frameElement?.dispatchEvent(new CustomEvent("stage", { detail }));
}

function orThrow(message: string | undefined): void {
  if (message) throw new Error(message);
}

/** Fetches and starts the WebAssembly. */
async function boot(started: (start: () => void) => void, ended: () => void): Promise<Bridge> {
  const go = new Go();
  const response = await fetch(wasmUrl);
  if (!response.ok || !response.body) throw new Error(phrases.noSimulator(response.status));
  let loadedBytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loadedBytes += chunk.byteLength;
        tell({ type: "progress", loadedBytes, totalBytes: WASM_BYTES });
        controller.enqueue(chunk);
      },
    }),
  );
  // A response of our own: whatever type the server gives, it can be compiled while it arrives.
  const wasm = new Response(counted, { headers: { "Content-Type": "application/wasm" } });
  const { instance } = await WebAssembly.instantiateStreaming(wasm, go.importObject);
  return new Promise((resolve, reject) => {
    globalThis.eyewallReady = resolve;
    started(() => {
      go.run(instance).then(() => {
        ended();
        reject(new Error(phrases.simulatorStopped));
        tell({ type: "failed", message: phrases.simulatorStopped });
      }, reject);
    });
  });
}

function hasWebGL2(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

async function main(): Promise<void> {
  let drawing = false;
  let asked = false;
  let ended = false;

  const frame = (now: number): void => {
    asked = false;
    if (ended) return;
    const flags = bridge.tick(now);
    if (flags & TICK_CHANGED) eyewall.onchange?.(eyewall.view());
    if (drawing) gate.draw(now);
    if (flags & TICK_PLAYING) wake();
  };
  const wake = (): void => {
    if (asked) return;
    asked = true;
    // A document that is not shown has no frames; then a timer moves it on.
    if (drawing) requestAnimationFrame(frame);
    else setTimeout(() => frame(performance.now()), 33);
  };
  const gate = new FrameGate(wake);
  const bridge = await boot(
    (start) => gate.start(start),
    () => (ended = true),
  );

  /** Does something, and lets a frame show it. */
  const change = (message: string | undefined | void): void => {
    wake();
    orThrow(message || undefined);
  };
  const resize = (): void => bridge.resize(window.innerWidth, window.innerHeight, deviceRatio());

  const eyewall: Eyewall = {
    version: bridge.version,
    programs: JSON.parse(bridge.programs) as Eyewall["programs"],
    onchange: null,
    load: (program, options) => change(bridge.load(program, options?.clients ?? 0)),
    open: (trace) => change(bridge.open(new Uint8Array(trace))), // this document's kind of array, not the page's
    play: () => change(bridge.play()),
    pause: () => change(bridge.pause()),
    step: (unit, direction) => change(bridge.step(unit, direction)),
    seek: (timeNs) => change(bridge.seek(timeNs)),
    seekEvent: (index) => change(bridge.seekEvent(index)),
    start: () => change(bridge.start()),
    end: () => change(bridge.end()),
    setSpeed: (speed) => change(bridge.setSpeed(speed)),
    setTheme: (theme) => {
      document.documentElement.dataset.theme = theme;
      change(bridge.setTheme(theme));
    },
    height: (widthPx) => bridge.height(widthPx),
    view: () => JSON.parse(bridge.view()) as View,
    run: () => {
      if (drawing) return;
      if (!hasWebGL2()) throw new Error(phrases.noWebGL2);
      showDevicePixels();
      resize();
      addEventListener("resize", resize, { capture: true }); // before Ebitengine's own
      bridge.run();
      drawing = true;
      document.querySelectorAll("canvas").forEach(disarm);
      wake();
    },
    get frames() {
      return bridge.frames();
    },
    measure: (batches, size) =>
      new Promise<Measurement>((resolve, reject) => {
        const message = bridge.measure(batches, size, (json) => resolve(JSON.parse(json) as Measurement));
        if (message) reject(new Error(message));
        wake();
      }),
  };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const reduce = (): void => change(bridge.setReduced(still.matches));
  still.addEventListener("change", reduce);
  reduce();
  dragTime(eyewall, bridge);
  window.eyewall = eyewall;
  tell({ type: "ready", eyewall });
}

/** Lets a pointer drag the time along its axis. */
function dragTime(eyewall: Eyewall, bridge: Bridge): void {
  let pointer: number | undefined;
  let resume = false;
  const root = document.documentElement;

  addEventListener("pointerdown", (e) => {
    const at = e.button === 0 && pointer === undefined ? bridge.timeAt(e.clientX, e.clientY, false) : -1;
    if (at < 0) return;
    pointer = e.pointerId;
    root.setPointerCapture(pointer);
    resume = eyewall.view().playing;
    eyewall.pause();
    eyewall.seek(at);
  });
  addEventListener("pointermove", (e) => {
    if (e.pointerId === pointer) eyewall.seek(bridge.timeAt(e.clientX, e.clientY, true));
    else if (pointer === undefined && e.pointerType === "mouse") {
      root.classList.toggle("on-time", bridge.timeAt(e.clientX, e.clientY, false) >= 0);
    }
  });
  const release = (e: PointerEvent): void => {
    if (e.pointerId !== pointer) return;
    pointer = undefined;
    if (resume) eyewall.play();
  };
  addEventListener("pointerup", release);
  addEventListener("pointercancel", release);
}

main().catch((error: unknown) => {
  tell({ type: "failed", message: error instanceof Error ? error.message : String(error) });
});

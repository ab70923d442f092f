// A program's run as text, made when the page was built: what is left
// where WebAssembly is not to be had.

import type { Machine, Section, Unit, View } from "./eyewall";
import { phrases } from "./phrases";

interface Recorded {
  title: string;
  endNs: number;
  steps: { timeNs: number; sentence: string; sections: Section[] }[];
}

export class Recording implements Machine {
  onchange: ((view: View) => void) | null = null;
  private timeNs = 0;
  private index = -1;
  private playing = false;
  private speed = 1;
  private last = 0;
  private asked = false;

  private constructor(
    private readonly program: string,
    private readonly run: Recorded,
  ) {}

  static async fetch(program: string): Promise<Recording> {
    const response = await fetch(`./outline/${encodeURIComponent(program)}.json`);
    if (!response.ok) throw new Error(phrases.noRecording(response.status));
    return new Recording(program, (await response.json()) as Recorded);
  }

  play(): void {
    if (this.timeNs >= this.run.endNs) this.start();
    this.playing = true;
    this.last = performance.now();
    this.changed();
  }

  pause(): void {
    this.playing = false;
    this.changed();
  }

  step(_unit: Unit, direction: 1 | -1): void {
    this.playing = false;
    this.index = Math.min(Math.max(this.index + direction, -1), this.run.steps.length - 1);
    this.timeNs = this.run.steps[this.index]?.timeNs ?? 0;
    this.changed();
  }

  seek(timeNs: number): void {
    this.timeNs = Math.min(Math.max(timeNs, 0), this.run.endNs);
    let low = -1; // the last step at or before the time
    for (let high = this.run.steps.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((this.run.steps[middle]?.timeNs ?? 0) <= this.timeNs) low = middle;
      else high = middle;
    }
    this.index = low;
    this.changed();
  }

  start(): void {
    this.timeNs = 0;
    this.index = -1;
    this.changed();
  }

  end(): void {
    this.playing = false;
    this.seek(this.run.endNs);
  }

  setSpeed(speed: number): void {
    if (!(speed > 0) || !Number.isFinite(speed)) throw new Error(phrases.badSpeed);
    this.speed = speed;
    this.changed();
  }

  view(): View {
    const step = this.run.steps[this.index];
    return {
      program: this.program,
      title: this.run.title,
      timeNs: this.timeNs,
      endNs: this.run.endNs,
      index: this.index,
      count: this.run.steps.length,
      playing: this.playing,
      speed: this.speed,
      sentence: step?.sentence ?? phrases.nothingYet,
      sections: step?.sections ?? [],
    };
  }

  private changed(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame((now) => {
      this.asked = false;
      if (this.playing) {
        const passed = Math.max(0, Math.min(now - this.last, 100)) * 1e6 * this.speed;
        this.last = now;
        this.seek(this.timeNs + passed);
        if (this.timeNs >= this.run.endNs) this.playing = false;
      }
      this.onchange?.(this.view());
    });
  }
}

// The control bar and the keys.

import type { Machine, Unit, View } from "./eyewall";
import { phrases } from "./phrases";
import { seconds } from "./time";

function byId<T extends HTMLElement>(id: string): T {
  const node = document.getElementById(id);
  if (!node) throw new Error(`index.html has no #${id}`);
  return node as T;
}

export class Controls {
  private readonly play = byId<HTMLButtonElement>("play");
  private readonly time = byId<HTMLInputElement>("time");
  private readonly readout = byId<HTMLOutputElement>("readout");
  private readonly unit = byId<HTMLSelectElement>("unit");
  private readonly speed = byId<HTMLSelectElement>("speed");
  private readonly buttons = ["start", "back", "play", "forward", "end"].map((id) => byId<HTMLButtonElement>(id));
  private dragging = false;
  private resume = false;

  constructor(private machine: Machine | undefined) {
    const on = (id: string, act: (m: Machine) => void): void =>
      byId(id).addEventListener("click", () => this.machine && act(this.machine));
    on("start", (m) => m.start());
    on("back", (m) => m.step(this.unit.value as Unit, -1));
    on("play", (m) => this.toggle(m));
    on("forward", (m) => m.step(this.unit.value as Unit, 1));
    on("end", (m) => m.end());
    this.speed.addEventListener("change", () => this.machine?.setSpeed(Number(this.speed.value)));

    // While the thumb is held, time does not run away from it.
    this.time.addEventListener("input", () => {
      const m = this.machine;
      if (!m) return;
      if (!this.dragging) {
        this.dragging = true;
        this.resume = m.view().playing;
        m.pause();
      }
      m.seek(Number(this.time.value));
    });
    this.time.addEventListener("change", () => {
      this.dragging = false;
      if (this.resume) this.machine?.play();
      this.resume = false;
    });
    this.enable(false);
  }

  /** Gives the controls something to control. Recorded text has no units but events. */
  attach(machine: Machine, units = true): void {
    this.machine = machine;
    this.enable(true);
    if (!units) this.unit.value = "event";
    this.unit.disabled = !units;
    machine.setSpeed(Number(this.speed.value));
  }

  private enable(on: boolean): void {
    for (const control of [...this.buttons, this.time, this.unit, this.speed]) control.disabled = !on;
  }

  private toggle(m: Machine): void {
    if (m.view().playing) m.pause();
    else m.play();
  }

  show(view: View): void {
    const label = view.playing ? phrases.pause : phrases.play;
    if (this.play.ariaLabel !== label) {
      this.play.ariaLabel = label;
      this.play.dataset.playing = String(view.playing);
    }
    const max = String(view.endNs);
    if (this.time.max !== max) this.time.max = max;
    if (!this.dragging) this.time.value = String(view.timeNs);
    this.time.style.setProperty("--part", String(view.endNs > 0 ? Number(this.time.value) / view.endNs : 0));
    this.time.ariaValueText = seconds(view.timeNs);
    const end = document.createElement("small");
    end.textContent = phrases.ofTime(view.endNs);
    this.readout.replaceChildren(`${seconds(view.timeNs)} `, end);
    this.readout.title = phrases.eventOf(view.index + 1, view.count);
  }

  /** Hears the keys of a window: the page's, or the stage's. */
  listen(target: Window): void {
    target.addEventListener("keydown", (e) => {
      const m = this.machine;
      if (!m || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || takesKeys(e.target, e.key)) return;
      switch (e.key) {
        case " ":
          if (!e.repeat) this.toggle(m);
          break;
        case "ArrowLeft":
          m.step(this.unit.value as Unit, -1);
          break;
        case "ArrowRight":
          m.step(this.unit.value as Unit, 1);
          break;
        case "Home":
          m.start();
          break;
        case "End":
          m.end();
          break;
        default:
          return;
      }
      e.preventDefault();
    });
  }
}

/** Whether an element has its own use for a key. */
function takesKeys(target: EventTarget | null, key: string): boolean {
  const node = target as Partial<HTMLElement> | null; // of either window: no instanceof
  switch (node?.tagName) {
    case "INPUT":
    case "SELECT":
    case "TEXTAREA":
      return true;
    case "BUTTON":
    case "SUMMARY":
    case "A":
      return key === " ";
  }
  return node?.isContentEditable === true;
}

// How Ebitengine is hosted in the stage's document.
//
// Ebitengine is made for games: it draws all the time, reads the screen's
// density once, and takes every key, wheel and touch on its canvas for itself.
// A figure in a course page must do none of that. Three small untruths
// about the browser, told only to it, are enough.

/** Device pixels per CSS pixel. Ebitengine is shown 1 instead. */
const ratioOf = Object.getOwnPropertyDescriptor(window, "devicePixelRatio")?.get;
export const deviceRatio = (): number => (ratioOf?.call(window) as number | undefined) || 1;

/**
 * 1. The screen is as wide as it has device pixels, at a density of 1: the
 * canvas is then sharp at every density and zoom, also when they change.
 */
export function showDevicePixels(): void {
  Object.defineProperty(window, "devicePixelRatio", { configurable: true, get: () => 1 });
  for (const [client, inner] of [["clientWidth", "innerWidth"], ["clientHeight", "innerHeight"]] as const) {
    Object.defineProperty(document.body, client, { get: () => Math.round(window[inner] * deviceRatio()) });
  }
  const watch = (): void => {
    matchMedia(`(resolution: ${deviceRatio()}dppx)`).addEventListener(
      "change",
      () => {
        window.dispatchEvent(new Event("resize"));
        watch();
      },
      { once: true },
    );
  };
  watch();
}

/**
 * 2. Ebitengine's wish for a next frame is kept until there is something to
 * draw. `start` starts it: it remembers the function it finds then.
 */
export class FrameGate {
  private held: FrameRequestCallback | undefined;
  private owed = false;

  constructor(private readonly wake: () => void) {}

  start(start: () => void): void {
    const real = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      this.held = callback;
      if (this.owed) {
        this.owed = false;
        this.wake();
      }
      return 0;
    };
    try {
      start();
    } finally {
      window.requestAnimationFrame = real;
    }
  }

  /** Lets one frame be drawn, now or as soon as the one before is done. */
  draw(now: number): void {
    const callback = this.held;
    this.held = undefined;
    if (callback) callback(now);
    else this.owed = true;
  }
}

/**
 * 3. The canvas gets no pointer and no focus, so that wheel, touch and
 * keys stay with the page.
 */
export function disarm(canvas: HTMLCanvasElement): void {
  canvas.tabIndex = -1;
  canvas.setAttribute("aria-hidden", "true"); // the page says it in words
  canvas.style.pointerEvents = "none";
}

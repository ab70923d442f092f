// A page that fails its test when anything goes wrong that nobody asked about.

import { test as base, expect, type FrameLocator, type Page } from "@playwright/test";
import type { Eyewall, View } from "../src/eyewall";

export { expect };

/** Ways to look at the page that is under test. */
export class Stage {
  constructor(readonly page: Page) {}

  get frame(): FrameLocator {
    return this.page.frameLocator("#stage iframe");
  }

  /** Opens the page and waits until it moves in time. It does not play by itself. */
  async open(options: { motion?: boolean } = {}): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: options.motion ? "no-preference" : "reduce" });
    await this.page.goto("./");
    await expect(this.page.locator("#play")).toBeEnabled();
  }

  /** Does something with the API inside the stage. */
  call<T, A>(act: (eyewall: Eyewall, argument: A) => T, argument?: A): Promise<T> {
    return this.page.evaluate(
      ([source, argument]) => {
        const eyewall = document.querySelector<HTMLIFrameElement>("#stage iframe")?.contentWindow?.eyewall;
        return (0, eval)(`(${source})`)(eyewall, argument) as T;
      },
      [act.toString(), argument] as const,
    ) as Promise<T>;
  }

  view(): Promise<View> {
    return this.call((eyewall) => eyewall.view());
  }

  /** The text view as the reader finds it. */
  words(): Promise<{ sentence: string; sections: { title: string; items: string[] }[] }> {
    return this.page.evaluate(() => ({
      sentence: document.querySelector("#sentence")?.textContent ?? "",
      sections: [...document.querySelectorAll("#sections > section")].map((section) => ({
        title: section.querySelector("h3")?.textContent ?? "",
        items: [...section.querySelectorAll("li")].map((item) => item.textContent ?? ""),
      })),
    }));
  }

  /** Checks that the text view says what the state is. */
  async expectWords(): Promise<void> {
    const view = await this.view();
    const expected = {
      sentence: view.sentence,
      sections: view.sections.map(({ title, items }) => ({ title, items })),
    };
    await expect.poll(() => this.words()).toEqual(expected);
    expect(expected.sections.length).toBeGreaterThan(2);
  }

  /** What the canvas shows: a PNG, once nothing is drawn any more. */
  async picture(): Promise<Buffer> {
    let frames = -1;
    await expect
      .poll(async () => {
        const before = frames;
        frames = await this.call((eyewall) => eyewall.frames);
        return frames > 0 && frames === before;
      })
      .toBe(true);
    return this.page.locator("#stage iframe").screenshot();
  }
}

export const test = base.extend<{ stage: Stage; troubles: string[] }>({
  troubles: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on("console", (message) => {
      // Go prints a panic as a plain message, and then its exit code.
      if (message.type() === "error" || /^(panic|exit code)/.test(message.text())) troubles.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
    page.on("requestfailed", (request) => troubles.push(`request failed: ${request.url()} ${request.failure()?.errorText}`));
    page.on("response", (response) => {
      if (response.status() >= 400) troubles.push(`HTTP ${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      const host = new URL(request.url()).hostname;
      if (host !== "127.0.0.1") troubles.push(`request to another host: ${request.url()}`);
    });
    await use(troubles);
    expect(troubles).toEqual([]);
  },
  stage: async ({ page, troubles }, use) => {
    void troubles; // watched from the beginning
    await use(new Stage(page));
  },
});

/** How many colours a PNG has, counted up to a few; a blank picture has one. */
export async function colours(page: Page, png: Buffer): Promise<number> {
  const blank = await page.context().newPage(); // without the page's security policy
  try {
    return await blank.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no 2D canvas");
      context.drawImage(image, 0, 0);
      return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
    }, png.toString("base64"));
  } finally {
    await blank.close();
  }
}

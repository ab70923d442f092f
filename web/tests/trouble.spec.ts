import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { expect, test, type Stage } from "./fixture";

/** Steps through the text view with buttons, keys and slider. */
async function expectTextWorks(page: Page, stage: Stage): Promise<void> {
  await expect(page.locator("#play")).toBeEnabled();
  await expect(page.locator("h1")).not.toBeEmpty();
  const sentence = page.locator("#sentence");
  const text = async () => JSON.stringify(await stage.words());
  await page.keyboard.press("Home");
  const start = await text();
  await page.locator("#forward").click();
  await expect.poll(text).not.toBe(start);
  const first = await text();
  await page.keyboard.press("ArrowRight");
  await expect.poll(text).not.toBe(first);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(text).toBe(first);
  await page.keyboard.press("End");
  await expect.poll(text).not.toBe(first);
  await expect(sentence).not.toBeEmpty();
  const end = await page.locator("#time").inputValue();
  await page.locator("#time").fill(String(Number(end) / 2));
  await expect(page.locator("#sections section")).not.toHaveCount(0);
  await expect(page.locator("#sections li").first()).not.toBeEmpty();
  await page.locator("#play").click();
  await expect(page.locator("#play")).toHaveAccessibleName("Pause");
  await page.locator("#play").click();
  await expect(page.locator("#play")).toHaveAccessibleName("Play");
}

test("without WebGL 2 it says so, and all but the picture works", async ({ page, stage }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind === "webgl2" ? null : Reflect.apply(get, this, [kind, ...rest]);
    } as typeof get;
  });
  await stage.open();
  await expect(page.locator("#notice")).toContainText("no WebGL 2");
  await expect(page.locator("#stage")).toBeHidden();
  await expectTextWorks(page, stage);
});

test("without WebAssembly it says so, and the recorded text works", async ({ page, stage }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "WebAssembly");
  });
  await stage.open();
  await expect(page.locator("#notice")).toContainText("no WebAssembly");
  await expect(page.locator("#stage")).toBeHidden();
  await expectTextWorks(page, stage);
});

test("when the simulator cannot be fetched it says so, and the recorded text works", async ({ page, stage, troubles }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 503 }));
  await stage.open();
  await expect(page.locator("#notice")).toContainText("HTTP 503");
  await expectTextWorks(page, stage);
  troubles.splice(0); // the answer above was wanted
});

const whole = Buffer.from("eyewall\n");
const bad: [name: string, bytes: () => Buffer, says: RegExp][] = [
  ["empty.eyewall", () => Buffer.alloc(0), /not an eyewall trace/],
  ["photo.png", () => Buffer.from("\x89PNG\r\n\x1a\n and more"), /not an eyewall trace/],
  ["short.eyewall", () => whole, /cut short/],
];

test("a file that is no trace gets one line, and the run stays", async ({ page, stage }) => {
  await stage.open();
  await page.keyboard.press("ArrowRight");
  await stage.expectWords(); // the text follows with the next frame
  const before = await stage.words();
  for (const [name, bytes, says] of bad) {
    await page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes() });
    const error = page.locator("#error span");
    await expect(error).toContainText(name);
    await expect(error).toHaveText(says);
    expect(await error.innerText()).not.toContain("\n");
    expect(await stage.words()).toEqual(before);
  }
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.locator("#error")).toBeHidden();
});

test("a recorded trace opens from a file and by dropping it; damaged ones do not", async ({ page, stage }) => {
  await stage.open();
  const trace = readFileSync("build/async.trace");
  const drop = (buffer: Buffer, name: string) =>
    page.evaluate(
      ([base64, name]) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      },
      [buffer.toString("base64"), name] as const,
    );
  const error = page.locator("#error span");

  const flipped = Buffer.from(trace);
  flipped[trace.length - 5] = (flipped[trace.length - 5] ?? 0) ^ 0x40;
  await drop(flipped, "flipped.trace");
  await expect(error).toContainText("damaged");
  const other = Buffer.from(trace);
  other.writeUInt32LE(99, 8);
  await drop(other, "other.trace");
  await expect(error).toContainText("version");
  await drop(trace.subarray(0, trace.length - 100), "short.trace");
  await expect(error).toContainText("cut short");
  expect((await stage.view()).program).toBe("async");

  await drop(trace, "async.trace");
  await expect(page.locator("#error")).toBeHidden();
  await expect.poll(async () => (await stage.view()).program).toBe("");
  await page.keyboard.press("End");
  await stage.expectWords();
  await page.locator("#file").setInputFiles("build/async.trace");
  await expect.poll(async () => (await stage.view()).timeNs).toBe(0);
});

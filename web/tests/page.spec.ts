import { colours, expect, test } from "./fixture";

test("opens on a running program and plays it", async ({ page, stage }) => {
  await stage.open({ motion: true });
  await expect(page.locator("h1")).not.toBeEmpty();
  await expect.poll(async () => (await stage.view()).playing).toBe(true);
  const first = (await stage.view()).timeNs;
  await expect.poll(async () => (await stage.view()).timeNs).toBeGreaterThan(first);

  await page.locator("#speed").selectOption("10");
  await expect.poll(async () => (await stage.view()).playing, { timeout: 15_000 }).toBe(false);
  const view = await stage.view();
  expect(view.timeNs).toBe(view.endNs);
  expect(view.index).toBe(view.count - 1);
  await expect(page.locator("#play")).toHaveAccessibleName("Play");
  await stage.expectWords();

  await page.locator("#play").click(); // from the start again
  await expect.poll(async () => (await stage.view()).timeNs).toBeLessThan(view.endNs);
});

test("does not play by itself where motion is unwanted", async ({ stage }) => {
  await stage.open();
  expect((await stage.view()).playing).toBe(false);
  expect((await stage.view()).timeNs).toBe(0);
});

test("stepping back says what stepping forward said", async ({ page, stage }) => {
  await stage.open();
  for (const unit of ["event", "call", "callback", "turn"]) {
    await page.locator("#unit").selectOption(unit);
    await page.locator("#start").click();
    const said: string[] = [];
    for (let i = 0; i < 8; i++) {
      await stage.expectWords();
      said.push(JSON.stringify(await stage.words()));
      await page.locator("#forward").click();
      await expect.poll(async () => JSON.stringify(await stage.words())).not.toBe(said[i]);
    }
    for (let i = 7; i >= 0; i--) {
      await page.locator("#back").click();
      await expect.poll(async () => JSON.stringify(await stage.words()), { message: `${unit} ${i}` }).toBe(said[i]);
    }
  }
});

test("the slider seeks, and text and picture follow", async ({ page, stage }) => {
  await stage.open();
  const slider = page.locator("#time");
  const end = (await stage.view()).endNs;
  const pictures: Buffer[] = [];
  for (const part of [0.02, 0.5]) {
    await slider.fill(String(Math.round(end * part)));
    await expect.poll(async () => (await stage.view()).timeNs / end).toBeCloseTo(part, 2);
    await stage.expectWords();
    const picture = await stage.picture();
    expect(await colours(page, picture)).toBeGreaterThan(8);
    pictures.push(picture);
  }
  expect(pictures[0]?.equals(pictures[1] as Buffer)).toBe(false);

  await slider.focus(); // its own keys are its own
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await stage.view()).timeNs).toBeGreaterThan(end * 0.5);
  await page.keyboard.press("Home");
  await expect.poll(async () => (await stage.view()).timeNs).toBe(0);
});

test("the time on the stage can be dragged", async ({ page, stage }) => {
  await stage.open();
  await stage.picture();
  // Where the axis is, the pointer says.
  const box = await page.locator("#stage iframe").boundingBox();
  if (!box) throw new Error("the stage has no place");
  await page.locator("#stage iframe").scrollIntoViewIfNeeded();
  const onTime = () => stage.frame.locator("html").evaluate((html) => html.classList.contains("on-time"));
  let y = box.y + box.height - 4;
  for (; y > box.y; y -= 8) {
    await page.mouse.move(box.x + box.width / 2, y);
    if (await onTime()) break;
  }
  expect(y).toBeGreaterThan(box.y);
  y -= 12;
  await page.mouse.down();
  await expect.poll(async () => (await stage.view()).timeNs).toBeGreaterThan(0);
  const middle = (await stage.view()).timeNs;
  await page.mouse.move(box.x + box.width * 0.75, y, { steps: 4 });
  await expect.poll(async () => (await stage.view()).timeNs).toBeGreaterThan(middle);
  await page.mouse.move(box.x - 50, y, { steps: 4 }); // beyond the edge
  await expect.poll(async () => (await stage.view()).timeNs).toBe(0);
  await page.mouse.up();
  await page.mouse.move(box.x + box.width * 0.6, y);
  expect((await stage.view()).timeNs).toBe(0);
  await stage.expectWords();
});

for (const where of ["the page", "the stage"]) {
  test(`keys work from ${where}`, async ({ page, stage }) => {
    await stage.open();
    if (where === "the stage") await stage.frame.locator("body").click({ position: { x: 5, y: 5 } });
    const index = async () => (await stage.view()).index;
    const { count, index: start } = await stage.view();

    await page.keyboard.press("ArrowRight");
    await expect.poll(index).toBeGreaterThan(start);
    const first = await index();
    await page.keyboard.press("ArrowRight");
    await expect.poll(index).toBeGreaterThan(first);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(index).toBe(first);
    await page.keyboard.press("End");
    await expect.poll(index).toBe(count - 1);
    await page.keyboard.press("Home");
    await expect.poll(index).toBe(start);
    await page.keyboard.press(" ");
    await expect.poll(async () => (await stage.view()).playing).toBe(true);
    await page.keyboard.press(" ");
    await expect.poll(async () => (await stage.view()).playing).toBe(false);
  });
}

test("keys are left to the controls that need them", async ({ page, stage }) => {
  await stage.open();
  await page.locator("#unit").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const start = (await stage.view()).index;
  expect((await stage.view()).sentence).toBe("Nothing has happened yet.");
  await page.locator("#forward").focus();
  await page.keyboard.press(" "); // presses the button, and does not play
  await expect.poll(async () => (await stage.view()).index).toBeGreaterThan(start);
  expect((await stage.view()).playing).toBe(false);
});

test("draws nothing while nothing moves", async ({ page, stage }) => {
  await stage.open();
  await stage.picture();
  const frames = await stage.call((eyewall) => eyewall.frames);
  await page.locator("#stage iframe").hover({ position: { x: 40, y: 40 } });
  await page.mouse.wheel(0, 60);
  await page.waitForTimeout(1000);
  expect(await stage.call((eyewall) => eyewall.frames)).toBe(frames);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => stage.call((eyewall) => eyewall.frames)).toBeGreaterThan(frames);
});

test("the canvas has a pixel for every pixel of the screen", async ({ browser, baseURL }) => {
  for (const deviceScaleFactor of [1, 1.5, 2]) {
    const context = await browser.newContext({ deviceScaleFactor, reducedMotion: "reduce", viewport: { width: 1000, height: 700 } });
    const page = await context.newPage();
    await page.goto(baseURL as string);
    const canvas = page.frameLocator("#stage iframe").locator("canvas");
    const ratio = () => canvas.evaluate((c: HTMLCanvasElement) => c.width / c.getBoundingClientRect().width);
    await expect.poll(ratio).toBeCloseTo(deviceScaleFactor, 2);
    await page.setViewportSize({ width: 640, height: 700 });
    await expect.poll(ratio).toBeCloseTo(deviceScaleFactor, 2);
    await context.close();
  }
});

test("light and dark, as the system has it and as the reader picks", async ({ page, stage }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await stage.open();
  const theme = () => page.locator("html").getAttribute("data-theme");
  expect(await theme()).toBe("dark");
  const dark = await stage.picture();
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(theme).toBe("light");
  const light = await stage.picture();
  expect(dark.equals(light)).toBe(false);
  await page.locator("#theme").click();
  expect(await theme()).toBe("dark");
  await page.reload();
  await expect(page.locator("#play")).toBeEnabled();
  expect(await theme()).toBe("dark");

  for (const scheme of ["light", "dark"]) {
    if ((await theme()) !== scheme) await page.locator("#theme").click();
    await page.keyboard.press("ArrowRight");
    expect(await weakTexts(page), `${scheme}: texts with too little contrast`).toEqual([]);
  }
});

test("fits a phone", async ({ page, stage }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await stage.open();
  await page.keyboard.press("End");
  await stage.picture();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, select")]
      .filter((node) => node.checkVisibility())
      .map((node) => ({ id: node.id, ...node.getBoundingClientRect().toJSON() }) as { id: string; width: number; height: number })
      .filter(({ width, height }) => width < 40 || height < 40)
      .map(({ id, width, height }) => `${id}: ${width}×${height}`),
  );
  expect(small).toEqual([]);
});

test("goes on where it was after the browser took the graphics away", async ({ page, stage }) => {
  await stage.open();
  await stage.call((eyewall) => eyewall.seek(2e9));
  await page.keyboard.press("ArrowRight");
  await stage.expectWords();
  await stage.picture();
  const before = await stage.words();
  const loaded = page.waitForResponse(/\.wasm$/);
  await stage.frame.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await loaded;
  await expect.poll(() => stage.call((eyewall) => eyewall?.frames ?? 0)).toBeGreaterThan(0);
  await expect.poll(() => stage.words()).toEqual(before);
  expect(await colours(page, await stage.picture())).toBeGreaterThan(8);
});

/** Texts whose contrast with what is behind them is less than 4.5. */
function weakTexts(page: import("@playwright/test").Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("no 2D canvas");
    const rgb = (css: string[]): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      for (const colour of css) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const luminance = (c: number[]): number => {
      const [r = 0, g = 0, b = 0] = c.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const weak: string[] = [];
    for (const node of document.querySelectorAll<HTMLElement>("body *")) {
      const text = [...node.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent).join("").trim();
      if (!text || !node.checkVisibility()) continue;
      const behind: string[] = [];
      for (let at: HTMLElement | null = node; at; at = at.parentElement) behind.unshift(getComputedStyle(at).backgroundColor);
      const a = luminance(rgb(behind)) + 0.05;
      const b = luminance(rgb([...behind, getComputedStyle(node).color])) + 0.05;
      const contrast = Math.max(a, b) / Math.min(a, b);
      if (contrast < 4.5) weak.push(`${contrast.toFixed(2)} ${text}`);
    }
    return weak;
  });
}

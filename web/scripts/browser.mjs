// A headless Chromium that draws WebGL 2 in software, on a page that `eyewall
// serve` serves on a free port. For scripts: the tests have Playwright's own.

import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const launch = JSON.parse(readFileSync(join(root, "web/chromium.json"), "utf8"));
if (process.env.CHROMIUM) launch.executablePath = process.env.CHROMIUM;

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .on("error", reject)
      .listen(0, "127.0.0.1", () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });

/**
 * Opens the page, waits until the stage is drawn, and lets `use` have it. It
 * does not play by itself.
 * @param options Playwright's, for the browser's context
 */
export async function withPage(options, use) {
  const port = await freePort();
  const server = spawn(process.env.EYEWALL ?? join(root, "bin/eyewall"), ["serve", "-addr", `127.0.0.1:${port}`], {
    stdio: "ignore",
    cwd: root,
  });
  let browser;
  try {
    browser = await chromium.launch(launch);
    const page = await browser.newPage({ reducedMotion: "reduce", ...options });
    for (let tries = 0; ; tries++) {
      try {
        await page.goto(`http://127.0.0.1:${port}/`);
        break;
      } catch (error) {
        if (tries === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    await page.waitForFunction(() => document.querySelector("iframe")?.contentWindow?.eyewall?.frames > 0);
    await use(page);
  } finally {
    await browser?.close();
    server.kill();
  }
}

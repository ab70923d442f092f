import { defineConfig } from "@playwright/test";
// It draws WebGL 2 in software, and makes no traffic of its own.
import chromium from "./chromium.json" with { type: "json" };

// One port for the runner and its workers, which inherit the environment.
const port = (process.env.EYEWALL_TEST_PORT ??= String(20000 + (process.pid % 20000)));
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 900_000,
  // A shared machine may starve a browser once; what needed a second run is
  // told as flaky, and is to be mended.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 15_000 }, // two browsers that compile and draw in software can be slow
  forbidOnly: true,
  reporter: "line",
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    launchOptions: { ...chromium, executablePath: process.env.CHROMIUM ?? chromium.executablePath },
  },
  webServer: {
    command: `${process.env.EYEWALL ?? "../bin/eyewall"} serve -addr 127.0.0.1:${port}`,
    url,
    reuseExistingServer: false,
    timeout: 20_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});

import { defineConfig } from "@playwright/test";

// One port for the runner and its workers, which inherit the environment.
const port = (process.env.EYEWALL_TEST_PORT ??= String(20000 + (process.pid % 20000)));
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  globalTimeout: 240_000,
  forbidOnly: true,
  reporter: "line",
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      // WebGL 2 in software, and no traffic but the tests' own.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
      ],
    },
  },
  webServer: {
    command: `${process.env.EYEWALL ?? "../bin/eyewall"} serve -addr 127.0.0.1:${port}`,
    url,
    reuseExistingServer: false,
    timeout: 20_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});

// Prints what the first visit costs: bytes to load, compared with the smallest
// Ebitengine program, and processor time per frame with 50 sockets.

import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const web = dirname(dirname(fileURLToPath(import.meta.url)));

function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);

/** The page around a minimal game, after Ebitengine's own instructions. */
const minimalPage = Buffer.from(`<!DOCTYPE html>
<script src="wasm_exec.js"></script>
<script>
const go = new Go();
WebAssembly.instantiateStreaming(fetch("minimal.wasm"), go.importObject).then((result) => go.run(result.instance));
</script>
`);

function firstLoad() {
  let ours = 0;
  console.log("First load in brotli");
  for (const entry of readdirSync(join(web, "dist"), { recursive: true })) {
    const path = join(web, "dist", entry);
    // All but what only a browser without WebAssembly loads.
    if (!statSync(path).isFile() || /\.(br|gz)$/.test(path) || /outline/.test(entry)) continue;
    const size = statSync(`${path}.br`).size;
    ours += size;
    if (size > 50_000) console.log(`  ${kB(size)}  ${entry}`);
  }
  const minimal =
    brotli(minimalPage) + brotli(readFileSync(join(web, "build/minimal.wasm"))) + brotli(readFileSync(join(web, "build/wasm_exec.js")));
  console.log(`  ${kB(ours)}  Eyewall, all files`);
  console.log(`  ${kB(minimal)}  minimal Ebitengine game, all files`);
  console.log(`  ${(ours / minimal).toFixed(3).padStart(9)}  ratio (aim: at most 1.3)`);
}

async function frames() {
  const port = await new Promise((resolve, reject) => {
    const probe = createServer()
      .on("error", reject)
      .listen(0, "127.0.0.1", () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });
  const server = spawn(process.env.EYEWALL ?? join(web, "../bin/eyewall"), ["serve", "-addr", `127.0.0.1:${port}`], {
    stdio: "ignore",
    cwd: join(web, ".."),
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"].concat([
      "--disable-component-update",
      "--disable-sync",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ]),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    page.on("crash",()=>console.log("CRASH")); browser.on("disconnected",()=>console.log("DISC")); for (let tries = 0; ; tries++) {
      try {
        await page.goto(`http://127.0.0.1:${port}/`);
        break;
      } catch (error) {
        if (tries === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    await page.waitForFunction(() => document.querySelector("iframe")?.contentWindow?.eyewall?.frames > 0);
    console.log("\nOne frame (Update and Draw) in headless Chromium, this program's own processor time");
    for (const clients of [0, 50]) {
      const result = await page.evaluate((clients) => {
        const { eyewall } = document.querySelector("iframe").contentWindow;
        eyewall.load("async", { clients });
        eyewall.setSpeed(1);
        return eyewall.measure(60, 8);
      }, clients);
      const ms = result.frameMs.sort((a, b) => a - b);
      console.log(
        `  ${clients || "its own"} clients: median ${ms[ms.length >> 1].toFixed(3)} ms (of ${ms.length} means of 8 frames), ` +
          `${result.drawCalls} draw call, ${result.triangles} triangles; allocations a frame: ` +
          `${result.allocations.toFixed(1)} while time passes, ${result.stillAllocations.toFixed(1)} when it stands`,
      );
    }
  } finally {
    await browser.close();
    server.kill();
  }
}

firstLoad();
await frames();

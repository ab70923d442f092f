// Prints the project's numbers, each beside its aim: what the first visit
// loads, what the simulator does in a second, how fast a long run can be
// searched, how fast Python programs run, what a frame costs. Run by `make bench`.
//
// Rates are the best of a few runs: a busy machine only ever makes them worse.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { python } from "./bench-python.mjs";
import { root, withPage } from "./browser.mjs";
import { goEnv, goTest, native, wasm } from "./go.mjs";
import { kB, line, millions, ms, title } from "./report.mjs";

const web = join(root, "web");

// --- first load

function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

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
  for (const entry of readdirSync(join(web, "dist"), { recursive: true })) {
    const path = join(web, "dist", entry);
    // All but what only a browser without WebAssembly loads.
    if (!statSync(path).isFile() || /\.(br|gz)$/.test(path) || /outline/.test(entry)) continue;
    ours += statSync(`${path}.br`).size;
  }
  const build = (name) => brotli(readFileSync(join(web, "build", name)));
  const minimal = brotli(minimalPage) + build("minimal.wasm") + build("wasm_exec.js");
  title("First load, all files in brotli");
  line("Eyewall", kB(ours));
  line("the smallest Ebitengine game", kB(minimal));
  line("ratio", `${(ours / minimal).toFixed(3)}×`, "≤ 1.3×", ours / minimal <= 1.3);
}

// --- Go's benchmarks, natively and in WebAssembly under Node

/** The best figure of a benchmark in a unit: the least time, the highest rate. */
function best(env, name, unit, ...args) {
  const found = [];
  for (const result of goTest(env, "-run", "^$", "-bench", `^Benchmark${name}$`, ...args).split("\n")) {
    const fields = result.split(/\s+/);
    const at = fields.indexOf(unit);
    if (result.startsWith("Benchmark") && at > 0) found.push(Number(fields[at - 1]));
  }
  if (found.length === 0) throw new Error(`Benchmark${name} gave no ${unit}`);
  return unit.endsWith("/op") ? Math.min(...found) : Math.max(...found);
}

function simulator() {
  const calls = (env) => millions(best(env, "Calls", "Mcalls/s", "-count", "3", "./sim/kernel"));
  const seek = (env) => best(env, "Seek", "ns/op", "-benchtime", "100x", "-count", "2", "./sim/trace") / 1e6;
  const fold = (env) => millions(best(env, "Fold", "Mevents/s", "-benchtime", "3x", "./sim/trace"));
  title("Simulated system calls a second");
  line("native", calls(native));
  line("WebAssembly", calls(wasm));
  title("A recorded run of a million events");
  line("seek to a random one, native", ms(seek(native)));
  const browser = seek(wasm);
  line("seek to a random one, WebAssembly", ms(browser), "< 16 ms", browser < 16);
  line("events folded a second, native", fold(native));
  line("events folded a second, WebAssembly", fold(wasm));
}

// --- frames in a browser

async function frames() {
  const scratch = mkdtempSync(join(tmpdir(), "eyewall-"));
  try {
    const file = join(scratch, "crowd.trace");
    goTest(native, "-count", "1", "-run", "^TestWriteCrowd$", "./render/layout", "-args", "-crowd", file);
    const crowd = readFileSync(file).toString("base64");
    await withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
      for (const [what, trace] of [["the first program", ""], ["50 sockets", crowd]]) {
        const result = await page.evaluate((trace) => {
          const { eyewall } = document.querySelector("iframe").contentWindow;
          if (trace) eyewall.open(Uint8Array.from(atob(trace), (c) => c.charCodeAt(0)));
          return eyewall.measure(30, 8);
        }, trace);
        const sorted = result.frameMs.sort((a, b) => a - b);
        const median = sorted[sorted.length >> 1];
        title(`A frame (Update and Draw) with ${what}: its processor time in headless Chromium`);
        line(`median of ${sorted.length} batches`, ms(median), "< 4 ms", median < 4);
        line("the fastest batch", ms(sorted[0]));
        line("allocations while time passes", result.allocations.toFixed(1));
        line("allocations while nothing changes", result.stillAllocations.toFixed(1), "0", result.stillAllocations < 0.05);
        line("draw calls; triangles", `${result.drawCalls}; ${result.triangles}`);
      }
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

console.log(`On ${cpus().length} × ${cpus()[0]?.model.trim()}, with ${goEnv("GOVERSION")} and Node ${process.version}.`);
firstLoad();
simulator();
python();
await frames();

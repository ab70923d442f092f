// How fast Python programs run: on our machine, natively and in WebAssembly
// under Node, beside CPython and, where it can run them, go.starlark.net.
//
// The peers take turns, and of each only the best time counts. Each runs every
// program several times in one process: WebAssembly's first run is slower, while the
// engine still compiles.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./browser.mjs";
import { goTestBinary, native, output, wasm, wasmExec } from "./go.mjs";
import { line, ms, title } from "./report.mjs";

const rounds = 2;
const runs = 3;
const starts = 20;
const room = join(root, "sim/python");
const folder = join(room, "testdata/bench");

/** Prints how long the program takes, without the start of Python itself. */
const timed = `
import io, sys, time
path, runs = sys.argv[1], int(sys.argv[2])
code = compile(open(path).read(), path, "exec")
out = sys.stdout
for run in range(runs):
    sys.stdout = io.StringIO()
    begun = time.perf_counter()
    exec(code, {"__name__": "__main__"})
    print((time.perf_counter() - begun) * 1000, file=out)
`;

/** The results of Go's benchmarks in a unit, one for each run, by the last part of their names. */
function results(text, unit) {
  const found = new Map();
  for (const result of text.split("\n")) {
    const fields = result.split(/\s+/);
    const at = fields.indexOf(unit);
    if (!result.startsWith("Benchmark") || at < 0) continue;
    const name = fields[0].replace(/-\d+$/, "").replace(/^.*\/|^Benchmark/, "");
    found.set(name, [...(found.get(name) ?? []), Number(fields[at - 1])]);
  }
  return found;
}

const bench = (name) => ["-test.run", "^$", "-test.bench", `^Benchmark${name}$`];

const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);

export function python() {
  const scratch = mkdtempSync(join(tmpdir(), "eyewall-"));
  try {
    const file = (name) => join(scratch, name);
    goTestBinary(native, "./sim/python", file("native"));
    goTestBinary(wasm, "./sim/python", file("wasm"));
    goTestBinary(native, "./cmd/native/peers", file("peers"));
    const programs = readdirSync(folder).filter((name) => name.endsWith(".py")).map((name) => name.slice(0, -3)).sort();
    const once = [...bench("Programs"), "-test.benchtime", "1x", "-test.count", `${runs}`];
    const milliseconds = (text) => new Map([...results(text, "ns/op")].map(([name, all]) => [name, all.map((ns) => ns / 1e6)]));
    const cpython = (name) => output("/usr/bin/python3", ["-c", timed, join(folder, `${name}.py`), `${runs}`]);
    const runners = {
      native: () => milliseconds(output(file("native"), once, { cwd: room })),
      CPython: () => new Map(programs.map((name) => [name, cpython(name).trim().split("\n").map(Number)])),
      Starlark: () => milliseconds(output(file("peers"), once, { cwd: join(root, "cmd/native/peers") })),
      wasm: () => milliseconds(output(wasmExec(), [file("wasm"), ...once], { cwd: room, env: wasm })),
    };
    const best = Object.fromEntries(Object.keys(runners).map((name) => [name, new Map()]));
    for (let round = 0; round < rounds; round++) {
      for (const [runner, run] of Object.entries(runners)) {
        for (const [program, times] of run()) {
          best[runner].set(program, Math.min(...times, best[runner].get(program) ?? Infinity));
        }
      }
    }
    table(programs, best);
    starting(file);
    const switches = results(output(file("native"), bench("Switches"), { cwd: room }), "allocs/switch").get("Switches")[0];
    line("allocations of a generator's switch", switches.toFixed(3), "0", switches < 0.01);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function table(programs, best) {
  title("Python programs, ms, and how often as fast as the other");
  const row = (...cells) => console.log(`  ${cells[0].padEnd(12)}${cells.slice(1).map((cell) => cell.padStart(10)).join("")}`);
  row("", "Eyewall", "CPython", "ratio", "Starlark", "ratio", "wasm", "slower");
  const ratios = { CPython: [], Starlark: [], wasm: [] };
  for (const program of programs) {
    const ours = best.native.get(program);
    const cells = [];
    for (const peer of ["CPython", "Starlark", "wasm"]) {
      const time = best[peer].get(program);
      if (time === undefined) {
        cells.push("", "");
        continue;
      }
      ratios[peer].push(time / ours);
      cells.push(time.toFixed(0), `${(time / ours).toFixed(2)}×`);
    }
    row(program, ours.toFixed(0), ...cells);
  }
  const mean = (name, peer, aim, met) => {
    const figure = geometricMean(ratios[peer]);
    line(name, `${figure.toFixed(2)}×`, aim, met(figure));
  };
  mean("speed against CPython, geometric mean", "CPython", "≥ 0.5×", (x) => x >= 0.5);
  mean("speed against go.starlark.net", "Starlark", "≥ 1×", (x) => x >= 1);
  mean("WebAssembly under Node, time of native", "wasm", "≤ 4×", (x) => x <= 4);
}

/** An empty program: the whole command, from its start to its end. */
function starting(file) {
  writeFileSync(file("empty.py"), "");
  let least = Infinity;
  for (let i = 0; i < starts; i++) {
    const begun = performance.now();
    output(join(root, "bin/eyewall"), ["run", file("empty.py")]);
    least = Math.min(least, performance.now() - begun);
  }
  line("eyewall run of an empty program", ms(least), "< 5 ms", least < 5);
}

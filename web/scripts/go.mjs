// Go's tests and benchmarks, natively and in WebAssembly under Node.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./browser.mjs";

const go = process.env.GO ?? "go";

export const native = process.env;
// Node's stand-in for an operating system has little room for an environment.
export const wasm = { HOME: process.env.HOME, PATH: process.env.PATH, GOOS: "js", GOARCH: "wasm" };

/** What is measured in WebAssembly is straightened, as what is built. */
const straighten = join(root, "bin/straighten");

export const goEnv = (name) => spawnSync(go, ["env", name], { encoding: "utf8" }).stdout.trim();

export const wasmExec = () => `${goEnv("GOROOT")}/lib/wasm/go_js_wasm_exec`;

/** Runs a command, and returns what it prints. */
export function output(command, args, options = {}) {
  const run = spawnSync(command, args, { cwd: root, encoding: "utf8", ...options });
  if (run.status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${run.stdout}${run.stderr}`);
  return run.stdout;
}

export function goTest(env, ...args) {
  const exec = env === wasm ? [`-exec=${straighten} -exec ${wasmExec()}`] : [];
  return output(go, ["test", ...exec, ...args], { env });
}

/** Builds a package's tests into a file. */
export function goTestBinary(env, path, file) {
  output(go, ["test", "-c", "-o", file, path], { env });
  if (env === wasm) output(straighten, [file]);
}

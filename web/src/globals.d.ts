/// <reference types="vite/client" />

/** Size of the WebAssembly in bytes, before compression. Set at build time. */
declare const WASM_BYTES: number;

/** From Go's wasm_exec.js. */
declare class Go {
  readonly importObject: WebAssembly.Imports;
  /** Resolves when the program ends. */
  run(instance: WebAssembly.Instance): Promise<void>;
}

declare module "*/wasm_exec.js";

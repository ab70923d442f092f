// The page: puts the stage, the controls and the text view together.

import { Controls } from "./controls";
import type { Eyewall, StageEvent, View } from "./eyewall";
import { phrases } from "./phrases";
import { Recording } from "./recording";
import { Words } from "./words";

const FIRST_PROGRAM = "async";

const $ = <T extends HTMLElement>(selector: string): T => {
  const node = document.querySelector<T>(selector);
  if (!node) throw new Error(`index.html has no ${selector}`);
  return node;
};

const stage = $("#stage");
const loading = $("#loading");
const words = new Words($("#sentence"), $("#sections"));
const controls = new Controls(undefined);
let eyewall: Eyewall | undefined;
let shown: View | undefined; // the moment on the page
let opened: Uint8Array | undefined; // the trace it is from, if that was a file's

// --- notices

const error = $("#error");
const say = (message: string): void => {
  $("#error span").textContent = message;
  error.hidden = message === "";
};
$("#error button").addEventListener("click", () => say(""));
const messageOf = (e: unknown): string => (e instanceof Error ? e.message : String(e));

function note(message: string): void {
  const notice = $("#notice");
  notice.textContent = message;
  notice.hidden = false;
}

// --- theme: the system's, until the reader picks one

const dark = matchMedia("(prefers-color-scheme: dark)");
const themeButton = $("#theme");
let picked: "light" | "dark" | undefined;
try {
  const stored = localStorage.getItem("eyewall-theme");
  if (stored === "light" || stored === "dark") picked = stored;
} catch {
  // A frame may have no storage.
}

function applyTheme(): void {
  const theme = picked ?? (dark.matches ? "dark" : "light");
  document.documentElement.dataset.theme = theme;
  themeButton.ariaPressed = String(theme === "dark");
  eyewall?.setTheme(theme);
}
dark.addEventListener("change", applyTheme);
themeButton.addEventListener("click", () => {
  picked = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  try {
    localStorage.setItem("eyewall-theme", picked);
  } catch {
    // Then it holds until the page is left.
  }
  applyTheme();
});
applyTheme();

// --- the view

function show(view: View): void {
  shown = view;
  const title = $("#title");
  if (title.textContent !== view.title) {
    title.textContent = view.title;
    document.title = phrases.pageTitle(view.title);
  }
  controls.show(view);
  words.show(view);
  fit();
}

/** Gives the stage the height that it wants at this width. */
function fit(): void {
  if (!eyewall || !frame.isConnected || frame.hidden) return;
  const height = `${Math.ceil(eyewall.height(stage.clientWidth))}px`;
  if (stage.style.height !== height) stage.style.height = height;
}

// --- the stage

const frame = document.createElement("iframe");
frame.title = phrases.stage;
frame.src = "./stage.html";

frame.addEventListener("stage", (e) => {
  const event = (e as CustomEvent<StageEvent>).detail;
  switch (event.type) {
    case "progress":
      $<HTMLProgressElement>("#progress").value = event.loadedBytes / event.totalBytes;
      $("#bytes").textContent = phrases.loaded(event.loadedBytes, event.totalBytes);
      break;
    case "ready":
      ready(event.eyewall);
      break;
    case "failed":
      void fallBack(event.message);
      break;
  }
});

/** Called when the stage has started; again if the browser took its graphics away and it had to. */
function ready(started: Eyewall): void {
  const before = shown;
  eyewall = started;
  loading.hidden = true;
  started.onchange = show;
  applyTheme();
  const select = $<HTMLSelectElement>("#program");
  select.replaceChildren(...started.programs.map((p) => new Option(p.title, p.name)));
  select.hidden = started.programs.length < 2;
  if (frame.contentWindow) {
    controls.listen(frame.contentWindow);
    acceptFiles(frame.contentWindow);
  }
  try {
    if (before && opened) started.open(opened);
    else started.load(before?.program || FIRST_PROGRAM);
    if (before) started.seekEvent(before.index);
    controls.attach(started);
    show(started.view());
    started.run();
  } catch (e) {
    note(phrases.inWords(messageOf(e)));
    stage.hidden = true;
  }
  if (before ? before.playing : !matchMedia("(prefers-reduced-motion: reduce)").matches) started.play();
}

/** Without WebAssembly: the same controls move through recorded text. */
async function fallBack(reason: string): Promise<void> {
  eyewall = undefined;
  stage.hidden = true;
  $<HTMLButtonElement>("#open").disabled = true;
  try {
    const recording = await Recording.fetch(FIRST_PROGRAM);
    note(phrases.recordedInstead(reason));
    recording.onchange = show;
    controls.attach(recording, false);
    show(recording.view());
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) recording.play();
  } catch (e) {
    say(`${reason} ${messageOf(e)}`);
  }
}

// --- traces from files

const MAX_TRACE_BYTES = 256 << 20;

async function openFile(file: File): Promise<void> {
  if (!eyewall) return;
  try {
    if (file.size > MAX_TRACE_BYTES) throw new Error(phrases.tooLarge(MAX_TRACE_BYTES >> 20));
    const bytes = new Uint8Array(await file.arrayBuffer());
    eyewall.open(bytes);
    opened = bytes;
    say("");
  } catch (e) {
    say(phrases.cannotOpen(file.name, messageOf(e)));
  }
}

const input = $<HTMLInputElement>("#file");
$("#open").addEventListener("click", () => input.click());
input.addEventListener("change", () => {
  const file = input.files?.[0];
  if (file) void openFile(file);
  input.value = ""; // so that the same file can be opened again
});
$("#program").addEventListener("change", (e) => {
  try {
    eyewall?.load((e.target as HTMLSelectElement).value);
    opened = undefined;
    say("");
  } catch (failed) {
    say(messageOf(failed));
  }
});

function acceptFiles(target: Window): void {
  const carriesFile = (e: DragEvent): boolean => e.dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", (e) => {
    if (!carriesFile(e)) return;
    e.preventDefault();
    stage.classList.add("dropping");
  });
  target.addEventListener("dragleave", (e) => {
    if (!e.relatedTarget) stage.classList.remove("dropping");
  });
  target.addEventListener("drop", (e) => {
    stage.classList.remove("dropping");
    if (!carriesFile(e)) return;
    e.preventDefault();
    const file = e.dataTransfer?.files[0];
    if (file) void openFile(file);
  });
}

// --- start

controls.listen(window);
acceptFiles(window);
new ResizeObserver(fit).observe(stage);
if (typeof WebAssembly === "object" && typeof WebAssembly.instantiateStreaming === "function") {
  stage.prepend(frame);
} else {
  void fallBack(phrases.noWebAssembly);
}

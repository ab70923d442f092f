// Draws the pictures for README.md: the page in the middle of its first run,
// light and dark. Run by `make picture`.

import { mkdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root, withPage } from "./browser.mjs";

// Two requests wait, and the third one has just come.
const FROM_NS = 2.2e9;
const MOMENT = "the callback read request runs";

mkdirSync(join(root, "assets"), { recursive: true });
for (const [colorScheme, name] of [["dark", "stage.png"], ["light", "stage-light.png"]]) {
  const path = join(root, "assets", name);
  await withPage({ viewport: { width: 1440, height: 900 }, colorScheme }, async (page) => {
    await page.evaluate(
      async ([from, moment]) => {
        const { eyewall } = document.querySelector("iframe").contentWindow;
        eyewall.seek(from);
        do {
          eyewall.step("event", 1);
          if (eyewall.view().timeNs >= eyewall.view().endNs) throw new Error(`no moment at which ${moment}`);
        } while (!eyewall.view().sentence.includes(moment));
        for (let frames = -1; frames !== eyewall.frames; ) {
          frames = eyewall.frames;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      },
      [FROM_NS, MOMENT],
    );
    await page.screenshot({ path });
  });
  console.log(`${relative(root, path)}: ${Math.round(statSync(path).size / 1000)} kB`);
}

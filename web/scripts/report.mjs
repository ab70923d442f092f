// How `make bench` prints.

export const title = (text) => console.log(`\n${text}`);

/** One line: a name, a figure, and its aim where it has one. */
export function line(name, figure, aim = "", met = true) {
  const verdict = aim ? `aim ${aim}${met ? "" : "   MISSED"}` : "";
  console.log(`  ${name.padEnd(40)}${figure.padStart(14)}   ${verdict}`.trimEnd());
}

export const kB = (bytes) => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;
export const ms = (milliseconds) => `${milliseconds.toPrecision(3)} ms`;
export const millions = (n) => `${n.toPrecision(3)} million`;

// Times in words.

const THIN = "\u2009";

/** Seconds to the microsecond, cut off as on the stage, in groups of three digits: "2.104 120 s". */
export function seconds(ns: number): string {
  const [whole, part = ""] = (Math.floor(ns / 1000) / 1e6).toFixed(6).split(".");
  return `${whole}.${part.slice(0, 3)}${THIN}${part.slice(3)}${THIN}s`;
}

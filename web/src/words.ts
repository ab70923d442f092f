// The text view: what the stage shows, as headings and lists.

import type { Section, View } from "./eyewall";

function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Changes an element's children in place until there are n of them. */
function resize(parent: HTMLElement, n: number, make: () => HTMLElement): void {
  while (parent.children.length > n) parent.lastElementChild?.remove();
  while (parent.children.length < n) parent.append(make());
}

function makeSection(): HTMLElement {
  const section = document.createElement("section");
  section.append(document.createElement("h3"), document.createElement("ul"));
  return section;
}

/** A text without what only the clock changes in it. */
const timeless = (text: string): string => text.replace(/\d[\d.,\s]*[nµm]?s\b/g, "");

export class Words {
  private index = NaN;
  private drawnAt = -Infinity;

  constructor(
    private readonly sentence: HTMLElement,
    private readonly sections: HTMLElement,
  ) {}

  /**
   * Shows a view. Nodes are kept, and only touched where the text differs. A
   * run is not read out: screen readers hear of steps, and of where it stops.
   */
  show(view: View): void {
    const live = view.playing ? "off" : "polite";
    if (this.sentence.ariaLive !== live) this.sentence.ariaLive = live;
    setText(this.sentence, view.sentence);

    const now = performance.now();
    if (view.playing && now - this.drawnAt < 100) return;
    this.drawnAt = now;
    const before = this.items().map((item) => timeless(item.textContent ?? ""));
    resize(this.sections, view.sections.length, makeSection);
    view.sections.forEach((section, i) => showSection(this.sections.children[i] as HTMLElement, section));
    if (view.index !== this.index) this.mark(new Set(before), view.playing);
    this.index = view.index;
  }

  private items(): HTMLElement[] {
    return [...this.sections.querySelectorAll<HTMLElement>("li")];
  }

  /** Marks what a step brought. After a leap almost everything is new, and nothing is marked. */
  private mark(before: Set<string>, playing: boolean): void {
    const items = this.items();
    const news = items.map((item) => !playing && !before.has(timeless(item.textContent ?? "")));
    const leap = news.filter(Boolean).length > items.length / 3;
    items.forEach((item, i) => item.classList.toggle("changed", !leap && news[i] === true));
  }
}

function showSection(node: HTMLElement, section: Section): void {
  if (node.dataset.id !== section.id) node.dataset.id = section.id;
  const [title, list] = node.children as unknown as [HTMLElement, HTMLElement];
  setText(title, section.title);
  resize(list, section.items.length, () => document.createElement("li"));
  section.items.forEach((text, i) => setText(list.children[i] as HTMLElement, text));
}

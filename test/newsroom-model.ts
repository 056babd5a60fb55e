import type { Language } from "../src/core/language.ts";

/** What readers and editors should have of one translation, said as simply as it can be. Times are whole minutes. */
export interface ModelText {
  /** The title of every revision; the first is revision 1. */
  titles: string[];
  status: "draft" | "review" | "published" | "archived";
  live: { revision: number; shared: number } | null;
  appears: { at: number; revision: number; shared: number } | null;
  leavesAt: number | null;
  touched: boolean;
}

export interface ModelItem {
  /** The year of every shared revision. */
  years: number[];
  touched: boolean;
  texts: Map<Language, ModelText>;
}

export const newText = (title: string): ModelText => ({
  titles: [title],
  status: "draft",
  live: null,
  appears: null,
  leavesAt: null,
  touched: true,
});

export const latest = (values: readonly unknown[]) => values.length;

/** Saves a title typed over revision `basedOn`; answers whether two people meet. */
export function save(text: ModelText, basedOn: number, typed: string): "met" | "done" {
  const [base, theirs] = [text.titles[basedOn - 1], text.titles.at(-1)];
  if (typed !== base && theirs !== base && typed !== theirs) return "met";
  const result = typed === base ? theirs : typed;
  if (result === theirs || result === undefined) return "done";
  text.titles.push(result);
  text.status = "draft";
  text.touched = true;
  return "done";
}

export function publish(item: ModelItem, text: ModelText): void {
  const now = { revision: latest(text.titles), shared: latest(item.years) };
  if (text.live?.revision === now.revision && text.live.shared === now.shared) return;
  text.live = now;
  text.status = "published";
  text.appears = null;
  text.touched = true;
}

export function publishShared(item: ModelItem): void {
  for (const text of item.texts.values()) {
    if (!text.live || text.live.shared === latest(item.years)) continue;
    text.live = { ...text.live, shared: latest(item.years) };
    item.touched = true;
  }
}

export function goDark(text: ModelText): void {
  text.live = null;
  if (text.status === "published") text.status = "draft";
}

export function unpublish(text: ModelText): void {
  if (!text.live && !text.appears) return;
  goDark(text);
  text.appears = null;
  text.leavesAt = null;
  text.touched = true;
}

export function archive(text: ModelText): void {
  if (text.status === "archived") return;
  Object.assign(text, { live: null, status: "archived", appears: null, leavesAt: null, touched: true });
}

export function schedule(item: ModelItem, text: ModelText, at: number): void {
  if (at === text.leavesAt) return;
  text.appears = { at, revision: latest(text.titles), shared: latest(item.years) };
  if (text.status === "archived") text.status = "draft";
  text.touched = true;
}

export function scheduleLeaving(text: ModelText, at: number): void {
  if ((!text.live && !text.appears) || text.appears?.at === at) return;
  text.leavesAt = at;
  text.touched = true;
}

export function letTimePass(text: ModelText, now: number): void {
  for (;;) {
    const { appears, leavesAt } = text;
    const appearsNow = appears !== null && appears.at <= now;
    const leavesNow = leavesAt !== null && leavesAt <= now;
    if (appearsNow && !(leavesNow && leavesAt < appears.at)) {
      text.live = { revision: appears.revision, shared: Math.max(appears.shared, text.live?.shared ?? 0) };
      if (appears.revision === latest(text.titles)) text.status = "published";
      text.appears = null;
    } else if (leavesNow) {
      goDark(text);
      text.leavesAt = null;
    } else return;
  }
}

export interface ModelFile {
  readonly year: number;
  readonly texts: ReadonlyMap<Language, { title: string; status: "draft" | "published" }>;
}

/** Brings a file in; answers false, and changes nothing, where it would overwrite the desk's work. */
export function importFile(item: ModelItem, file: ModelFile, force: boolean): boolean {
  const sharedDiffers = item.years.at(-1) !== file.year;
  const differs = (language: Language) => {
    const text = item.texts.get(language);
    const says = file.texts.get(language);
    return text?.titles.at(-1) !== says?.title || text?.status !== says?.status;
  };
  const overwrites =
    (sharedDiffers && item.touched) ||
    [...file.texts.keys()].some((language) => differs(language) && item.texts.get(language)?.touched);
  if (overwrites && !force) return false;
  if (sharedDiffers) item.years.push(file.year);
  item.touched = false;
  for (const [language, { title, status }] of file.texts) {
    const changed = differs(language);
    const text = item.texts.get(language) ?? { ...newText(""), titles: [] };
    item.texts.set(language, text);
    if (text.titles.at(-1) !== title) text.titles.push(title);
    if (changed) Object.assign(text, { status, appears: null, leavesAt: null, touched: false });
    else if (!text.appears && text.leavesAt === null) text.touched = false;
    if (status === "published") text.live = { revision: latest(text.titles), shared: latest(item.years) };
    else if (changed) text.live = null;
  }
  return true;
}

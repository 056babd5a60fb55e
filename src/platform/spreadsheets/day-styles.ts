import { attribute, tags } from "./xml.ts";

/** Numbers of the formats that come with every office program and show a day (ECMA-376-1, 18.8.30). */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which cell styles of a book show a number as a day, by their place in the list of styles. */
export function dayStylesIn(xml: string): ReadonlySet<number> {
  const own = new Map<number, string>();
  for (const inside of tags(xml, "numFmt")) {
    own.set(Number(attribute(inside, "numFmtId")), attribute(inside, "formatCode") ?? "");
  }
  const from = xml.search(/<(?:\w+:)?cellXfs[\s>]/);
  const until = xml.search(/<\/(?:\w+:)?cellXfs>/);
  const found = new Set<number>();
  if (from < 0 || until < from) return found;
  let place = 0;
  for (const inside of tags(xml.slice(from, until), "xf")) {
    const id = Number(attribute(inside, "numFmtId") ?? 0);
    const code = own.get(id);
    if (code === undefined ? isBuiltIn(id) : showsDay(code)) found.add(place);
    place += 1;
  }
  return found;
}

/** A format that has a day or a year outside of quotes, colours and conditions; `General` has none. */
const showsDay = (code: string): boolean =>
  /[dyдг]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/i, ""));

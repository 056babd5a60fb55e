import { FileRefused } from "./refused.ts";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML with its entities said plainly; Excel's `_x000D_` for control characters too. */
export function plainXml(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text;
  return text
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return entities[name] ?? whole;
      const point =
        name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The value of an attribute in the inside of a tag; undefined where it is not there. */
export function attribute(inside: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(inside);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : plainXml(value);
}

/** The insides of all tags of a name, in whatever namespace. */
export function* tags(xml: string, name: string): Generator<string> {
  for (const match of xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^>]*)?/?>`, "g")))
    yield match[1] ?? "";
}

/** No office program writes a document type; it is only good for bombs of entities. */
export function refuseDoctype(xml: string, part: string): string {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new FileRefused("part-damaged", { part, value: "DOCTYPE" });
  return xml;
}

/** All text of a string item: its runs one after the other, without the reading aids of East Asian text. */
export function textOfRuns(xml: string): string {
  let text = "";
  const bare = xml.includes("rPh") ? xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, "") : xml;
  for (const match of bare.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g))
    text += plainXml(match[1] ?? "");
  return text;
}

/** A piece of XML, written and safe to stand inside another. */
export interface Xml {
  readonly written: string;
}

/** Attributes that are null are left out. */
type Attributes = Readonly<Record<string, string | number | null>>;
type Child = Xml | string | null | readonly Xml[];

/** One element. Strings among its children are text and are escaped; null is nothing. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const opening = name + given.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join("");
  const inner = children.map(writeChild).join("");
  return { written: inner === "" ? `<${opening}/>` : `<${opening}>${inner}</${name}>` };
}

/** A remark for people who open the file. Two hyphens would end it early and are set apart. */
export const comment = (text: string): Xml => ({
  written: `<!-- ${legal(text)
    .replaceAll(/-(?=-)/g, "- ")
    .replace(/-$/, "- ")} -->`,
});

export const xmlDocument = (root: Xml, ...before: readonly Xml[]): string =>
  [`<?xml version="1.0" encoding="UTF-8"?>`, ...before.map(({ written }) => written), root.written, ""].join(
    "\n",
  );

function writeChild(child: Child): string {
  if (child === null) return "";
  if (typeof child === "string") return escapeText(child);
  return "written" in child ? child.written : child.map(({ written }) => written).join("");
}

/** Hexadecimal references instead of names: the RSS Best Practices ask for them, every reader knows them. */
const escapeText = (text: string): string => legal(text).replaceAll(/[&<>]/g, toReference);
const escapeAttribute = (text: string): string => legal(text).replaceAll(/[&<>"\t\n\r]/g, toReference);

const toReference = (character: string): string =>
  `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;

/** Without the characters XML 1.0 cannot hold in any form: most controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const legal = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element as a parser other than ours understood it, in document order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

/** Throws when the text is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(`${verdict.err.msg} in line ${verdict.err.line}`);
  const roots = toElements(parser.parse(xml)).filter(({ name }) => name !== "?xml");
  if (roots.length !== 1) throw new Error(`There are ${roots.length} root elements.`);
  return roots[0] as XmlElement;
}

export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child) => child.name === name);

/** The one child of that name; throws when there is none or more than one. */
export function childNamed(parent: XmlElement, name: string): XmlElement {
  const [child, ...more] = childrenNamed(parent, name);
  if (!child || more.length > 0)
    throw new Error(`${parent.name} has ${child ? more.length + 1 : 0} of ${name}`);
  return child;
}

type Parsed = Record<string, unknown>;

function toElements(nodes: Parsed[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (!name) return [];
    const inner = node[name] as Parsed[];
    const text = inner.map((child) => child["#text"] ?? "").join("");
    return [
      { name, attributes: (node[":@"] ?? {}) as Record<string, string>, children: toElements(inner), text },
    ];
  });
}

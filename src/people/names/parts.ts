import { keepRecent } from "../../core/remembered.ts";
import { cleanName, foldName } from "./fold.ts";
import { remember } from "./remember.ts";
import * as words from "./words.ts";

/** One way to take a part: "servant of" or "father of", a word, "of God" or "of the religion". */
export interface NameForm {
  readonly head: "" | "abd" | "abu";
  readonly word: string;
  readonly tail: "" | "ullah" | "uddin";
  /** Not the first way to take it: an article or a "ben" may be part of the name or not. */
  readonly second: boolean;
}

export interface NamePart {
  /** As it looks folded, compounds in one. */
  readonly text: string;
  readonly forms: readonly NameForm[];
  /** Khan, Jan, Sayed: with many names, and as often left out. */
  readonly weak: boolean;
  /** A single letter stands for any name that begins so. */
  readonly initial: boolean;
}

/** No name has more parts; what stands behind them is not looked at. */
const mostParts = 16;
const longestName = 2_000;

interface Token {
  readonly clean: string;
  readonly folded: string;
}

/** The parts of a name in the order they stand. Titles, articles and "son of" are left out while anything remains. */
export function nameParts(name: string): readonly NamePart[] {
  const tokens = cleanName(name.slice(0, longestName))
    .replace(/['’‘ʼʻʿʾ`´"“”]/gu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .slice(0, 3 * mostParts)
    .map((clean): Token => ({ clean, folded: foldWord(clean) }))
    .filter(({ folded }) => /\p{L}/u.test(folded));
  const kept = without(without(without(tokens, words.joiners), words.titles), words.articles);
  return joinCompounds(kept).slice(0, mostParts).map(oneForAll);
}

/** Parts already met, so that the same part is the same object: what is known of it is then found without reading it. */
const mostMet = 30_000;
const met = keepRecent<string, NamePart>(mostMet);

export function oneForAll(part: NamePart): NamePart {
  const forms = part.forms.map(({ head, word, tail, second }) => `${head},${word},${tail},${second}`);
  const described = `${part.text} ${part.weak} ${part.initial} ${forms.join(" ")}`;
  return met(described, () => part);
}

const foldWord = remember((word) => foldName(word).replaceAll(" ", ""));

function without(tokens: readonly Token[], set: ReadonlySet<string>): readonly Token[] {
  const rest = tokens.filter(({ folded }) => !set.has(folded));
  return rest.length > 0 ? rest : tokens;
}

function joinCompounds(tokens: readonly Token[]): NamePart[] {
  const parts: NamePart[] = [];
  const single = tokens.length === 1;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) continue;
    const last = parts.at(-1);
    if (next && (words.servants.has(token.folded) || words.fathers.has(token.folded))) {
      const head = words.servants.has(token.folded) ? "abd" : "abu";
      parts.push(compound(head, next));
      at += 1;
    } else if (last && (words.gods.has(token.folded) || words.religions.has(token.folded))) {
      parts[parts.length - 1] = withTail(last, words.gods.has(token.folded) ? "ullah" : "uddin", token);
    } else if (last && words.descents.has(token.folded)) {
      const text = last.text + token.folded;
      parts[parts.length - 1] = {
        ...last,
        text,
        forms: last.forms.map((form) => ({ ...form, word: form.word + token.clean })),
      };
    } else {
      const weak = !single && words.weakWords.has(token.folded);
      parts.push({
        text: token.folded,
        forms: formsOf(token, next !== undefined),
        weak,
        initial: [...token.folded].length === 1,
      });
    }
  }
  const strong = parts.some(({ weak }) => !weak);
  return strong ? parts : parts.map((part) => ({ ...part, weak: false }));
}

const plain = (word: string, second = false): NameForm => ({ head: "", word, tail: "", second });

function compound(head: "abd" | "abu", next: Token): NamePart {
  const text = head + next.folded;
  if (words.gods.has(next.folded)) {
    return { text, forms: [{ head, word: "", tail: "ullah", second: false }], weak: false, initial: false };
  }
  const bare = next.clean.replace(/^ال(?=.{2})/u, "");
  const [inner = plain(bare)] = formsOf({ clean: bare, folded: foldName(bare) }, false);
  return { text, forms: [{ ...inner, head }], weak: false, initial: false };
}

function withTail(part: NamePart, tail: "ullah" | "uddin", token: Token): NamePart {
  return {
    ...part,
    text: part.text + token.folded,
    forms: part.forms.map((form) => ({ ...form, tail })),
    weak: false,
  };
}

interface Pattern {
  readonly shape: RegExp;
  readonly make: (word: string) => NameForm[];
  /** It may as well be a name of its own: Ursula, عابدين. */
  readonly orWhole?: true;
}

const withHead =
  (head: "abd" | "abu") =>
  (word: string): NameForm[] => {
    const form: NameForm = { head, word, tail: "", second: false };
    // Abdulatif: the l of the article and that of Latif in one.
    if (head === "abu" || !/^[aeiouаеиоу]/.test(word)) return [form];
    return [form, { ...form, word: (/^[a-z]/.test(word) ? "l" : "л") + word, second: true }];
  };
const ofTail =
  (tail: "ullah" | "uddin") =>
  (word: string): NameForm[] => [{ head: "", word, tail, second: false }];
const ofGod = (): NameForm[] => [{ head: "abd", word: "", tail: "ullah", second: false }];

/** Compounds written in one, first match wins. What the first group catches is the word inside. */
const compounds: readonly Pattern[] = [
  { shape: /^abd[aeiou]{0,2}l{1,2}[aoe]h?i?()$/, make: ofGod },
  { shape: /^абд[аоуеэ]л{1,2}[аоя]х?и?()$/, make: ofGod },
  { shape: /^ع(?:بد|ەبد)(?:و|ا)?لله()$/, make: ofGod },
  { shape: /^عەبدو?لل?ا()$/, make: ofGod },
  { shape: /^abd(?:[aeiouy]{0,2}l(?!$)|[aeiou]{1,2}|)([^aeiou].{2,}|[aeiou].{3,})$/, make: withHead("abd") },
  { shape: /^абд(?:[аеиоуэы]{0,2}ль?|[аеиоуэ]{1,2}|)(.{3,})$/, make: withHead("abd") },
  { shape: /^عبد(?:ال|ول|ل)(.{2,})$/, make: withHead("abd") },
  { shape: /^عەبد(?:و?ل|و|ە)?(.{3,})$/, make: withHead("abd") },
  { shape: /^عبد(.{3,})$/, make: withHead("abd") },
  { shape: /^ab(?:u|o|ou)l(?=[^aeiou])(.{3,})$/, make: withHead("abu") },
  { shape: /^(?:ab(?:u|ou)|ebu)(?=[^aeiou])(.{3,})$/, make: withHead("abu") },
  { shape: /^абул?(?=[^аеиоуя])(.{3,})$/, make: withHead("abu") },
  { shape: /^ابو(?:ال)?(.{2,})$/, make: withHead("abu") },
  { shape: /^(.{3,}?)(?:[uoa]ll[aoe]h?|[ei]llah)$/, make: ofTail("ullah") },
  { shape: /^(.{3,}?)[уоаэ]лл[аоя]х?$/, make: ofTail("ullah") },
  // Many write one l, Bulgarian clerks no h either: Насрула, Хабибула.
  { shape: /^(.{3,}?)(?:ула|ula|[уа]лах|[uoa]lah)$/, make: ofTail("ullah"), orWhole: true },
  { shape: /^(.{2,}?)(?:ال|ل)له$/, make: ofTail("ullah") },
  { shape: /^(.{2,})ولل?ا$/, make: ofTail("ullah") },
  {
    shape: /^(.{2,}?)(?:[aeou]ld|[aeiou]dd|[aeou]tt|[euo]{1,2}d)(?:in|een|ine|ien|yn)e?$/,
    make: ofTail("uddin"),
  },
  // Bulgarian Turks: Селахатин, Нуретин.
  { shape: /^(.{3,}?)[уае]тин$/, make: ofTail("uddin") },
  { shape: /^(.{2,}?)(?:[аеуиэо]дд|[аеу]ль?д|[уеэ]тт|[уэе]д)ин$/, make: ofTail("uddin") },
  { shape: /^(.{2,})الدين$/, make: ofTail("uddin") },
  { shape: /^(.{3,})دين$/, make: ofTail("uddin"), orWhole: true },
];

/** The ways to take one word. */
function formsOf({ clean }: Token, followed: boolean): readonly NameForm[] {
  return followed ? formsBeforeAnother(clean) : formsAlone(clean);
}

const formsAlone = remember((word) => readForms(word, false));
const formsBeforeAnother = remember((word) => readForms(word, true));

function readForms(clean: string, followed: boolean): readonly NameForm[] {
  const folded = foldWord(clean);
  if (words.shortMuhammad.has(folded)) return [plain("muhammad")];
  for (const { shape, make, orWhole } of compounds) {
    const inner = shape.exec(folded)?.[1];
    if (inner === undefined) continue;
    const from = folded.indexOf(inner, shape.source.startsWith("^(") ? 0 : folded.length - inner.length);
    const made = make(clean.length === folded.length ? clean.slice(from, from + inner.length) : inner);
    return orWhole ? [...made, plain(clean, true), ...seconds(clean, folded)] : made;
  }
  // Bengali habit: the article of the next word hangs on this one, Habibur Rahman, Nurul Islam.
  const hung = followed && /^.{3,}u[lrsnz]$/.test(folded) ? [plain(clean.slice(0, -2), true)] : [];
  return [plain(clean), ...hung, ...seconds(clean, folded)];
}

/** Other ways to take a word that begins like an article or like "son of". */
function seconds(clean: string, folded: string): NameForm[] {
  const arabic = /^ال(.{3,})$/u.exec(clean)?.[1];
  if (arabic) {
    const short = /^[اعحخه]/u.test(arabic) ? [plain(`ل${arabic.replace(/^ا/u, "")}`, true)] : [];
    return [...asSeconds(arabic), ...short];
  }
  const son = /^بن(?=[^اوي].{2})/u.exec(clean);
  if (son) return asSeconds(clean.slice(son[0].length));
  // Maghreb: Bouzid is Abu Zayd.
  const father = /^(?:bou|бу|بو)(?=[^aeiouyаеиоуюяاوي].{2})/u.exec(folded)?.[0];
  if (father && clean.startsWith(father))
    return [{ head: "abu", word: clean.slice(father.length), tail: "", second: true }];
  const cut =
    /^(?:al|el)(?=.{4})/.exec(folded) ??
    /^[aeiou](?=(dd|nn|rr|ss|tt|zz)[^s].{3})/.exec(folded) ??
    /^b[ei]n(?=.{3})/.exec(folded) ??
    /^б[еи]н(?=.{3})/.exec(folded) ??
    /^(?:аль?|эль?|ел)(?=.{4})/.exec(folded);
  return cut ? asSeconds(clean.slice(cut[0].length)) : [];
}

/** What stands behind an article or "son of", which may be a compound itself: Alabdullah, Benabdallah. */
const asSeconds = (rest: string): NameForm[] =>
  formsAlone(rest)
    .filter(({ second }) => !second)
    .map((form) => ({ ...form, second: true }));

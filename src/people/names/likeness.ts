import { readForm } from "./keys.ts";
import type { NameForm } from "./parts.ts";
import type { Reading } from "./read.ts";

/** What one sound costs where another stands, for pairs that spelling habits confuse. Other vowels 0.6, other consonants 1. */
const near = `
aA.03 iI.03 uU.03 oU.08 ou.05 ei.1 eI.15 ea.08 eA.12 oa.35 ua.35 ai.5 aI.7 Ai.65 AI.85 Au.6 AU.75 aU.45 iu.45 iU.6 uI.6 IU.75 eu.4 eo.3 eU.55 oi.45 oI.6 oA.4
Yi.03 YI0 Ye.15 Yj.4 Ya.55 YA.75 YW.75 Wu.03 WU0 Wo.06 Wv.03 Wa.6 WA.75 vb.5 vu.2 vU.2 vo.3 vf.3 We.5 Wi.5 Wb.6
qk.04 gk.2 gq.12 gG.08 Gq.15 Gk.15 xk.3 xh.08 xq.35 xG.2 Gh.4 gj.25 cj.2 cS.25 cZ.2 jZ.1 jz.45 jS.45 jc.2 Zz.2 ZS.4 sS.2 sz.25 sT.15 tT.12 zT.15 dT.2 DT.08 Dz.1 dz.3 Cs.15 Ct.4 Cc.2 Cz.25 CS.3 Ck.5 Dd.1 Ds.5 td.25 bp.15 fp.3 mn.6 lr.8 cs.35 ct.6 hk.7
'a.03 'A.05 'e.03 'i.05 'o.05 'u.05 'I.1 'U.1 'Y.2 'W.2 'h.3 'G.5
`;
const nearCosts = new Map<string, number>();
for (const entry of near.trim().split(/\s+/)) {
  const [one = "", other = ""] = entry;
  const cost = Number(entry.slice(2));
  nearCosts.set(one + other, cost).set(other + one, cost);
}
const vowels = "aeiouAIU";
const soft = `${vowels}YW'`;

const exchanged = new Map<string, Map<string, number>>();
/** The least cost over what either sound may be. */
function exchange(left: string, right: string): number {
  if (left === right) return 0;
  let row = exchanged.get(left);
  if (!row) {
    // Letters of scripts we cannot read stand for themselves: there may be many.
    if (exchanged.size > 500) exchanged.clear();
    row = new Map();
    exchanged.set(left, row);
  }
  const known = row.get(right);
  if (known !== undefined) return known;
  let least = 1;
  for (const one of left) {
    for (const other of right) {
      const both = soft.includes(one) && soft.includes(other);
      const cost = one === other ? 0 : (nearCosts.get(one + other) ?? (both ? 0.75 : 1));
      // What is not the likeliest reading costs a trifle, so that the likeliest wins.
      least = Math.min(least, cost + (one === left[0] || other === right[0] ? 0 : 0.04));
    }
  }
  if (row.size < 500) row.set(right, least);
  return least;
}

/** What it costs that a sound has no partner in the other word. */
function absence(reading: Reading, at: number, otherAbjad: boolean): number {
  const { sounds, abjad } = reading;
  const sound = sounds[at] ?? "";
  const before = sounds[at - 1] ?? "";
  if (sound.includes("'")) return sound === "'" ? 0 : sound.startsWith("g") ? 0.25 : 0.1;
  // German after a consonant: Ljudmila.
  if (sound === "jY" && at > 0) return 0.2;
  const symbol = sound[0] ?? "";
  const last = at === sounds.length - 1;
  // The h inside a word is the first to be lost, whatever letter wrote it: рахими, раими.
  if (sound.includes("h") && !sound.includes("G")) return at === 0 ? 0.8 : 0.19;
  if (sound === "ah") return 0.2;
  if (sound === "at") return 0.45;
  if (!vowels.includes(symbol) && !"YW".includes(symbol)) return sound === before ? 0.3 : 1;
  const long = "AIUYW".includes(symbol);
  if (at === 0 && symbol === "Y" && sounds[1] === "e") return 0.2;
  if (at === 0) return "YW".includes(symbol) ? 0.7 : 0.6;
  if (last) return symbol === "e" ? 0.12 : otherAbjad && symbol === "a" ? 0.4 : 0.6;
  // Persian writes two y after a long a and says one, or none: Rezai, Rezaei.
  if (abjad && symbol === "Y" && before === "A" && sounds[at + 1]?.[0] === "Y") return 0.05;
  if (abjad) return symbol === "A" ? (otherAbjad ? 0.35 : 0.45) : otherAbjad ? 0.75 : 0.6;
  const afterVowel = at > 1 && soft.includes(before[0] ?? " ");
  // A y or w heard between vowels is as often not written: Safia, Safiya.
  const after = sounds[at + 1]?.[0] ?? " ";
  if ("YW".includes(symbol) && afterVowel && soft.includes(after)) return otherAbjad ? 0.25 : 0.1;
  if (!otherAbjad) return long ? 0.4 : afterVowel ? 0.14 : at < sounds.length - 2 ? 0.18 : 0.3;
  if (symbol === "a" || symbol === "e") return 0.02;
  if (symbol === "A") return 0.15;
  if (long || afterVowel) return symbol === "Y" || symbol === "W" ? 0.3 : 0.55;
  return at === sounds.length - 2 ? 0.16 : 0.08;
}

/** Turks and Germans harden the last sound: Halit, Recep. */
const atTheEnd = (one: string, other: string) =>
  /^[tdbp][tdbp]$/.test(one.charAt(0) + other.charAt(0)) ? 0.25 : 1;

/** Longer words are compared by their beginning. */
const longest = 32;

function distance(left: Reading, right: Reading): number {
  const rows = Math.min(left.sounds.length, longest);
  const columns = Math.min(right.sounds.length, longest);
  let twoBack: number[] = [];
  let back: number[] = [0];
  const absent: number[] = [];
  for (let column = 1; column <= columns; column += 1) {
    const lost = absence(right, column - 1, left.abjad);
    absent.push(lost);
    back.push((back[column - 1] ?? 0) + lost);
  }
  for (let row = 1; row <= rows; row += 1) {
    const gone = absence(left, row - 1, right.abjad);
    const line: number[] = [(back[0] ?? 0) + gone];
    const one = left.sounds[row - 1] ?? "";
    for (let column = 1; column <= columns; column += 1) {
      const other = right.sounds[column - 1] ?? "";
      let least = Math.min(
        (back[column] ?? 0) + gone,
        (line[column - 1] ?? 0) + (absent[column - 1] ?? 0),
        (back[column - 1] ?? 0) +
          exchange(one, other) * (row === rows && column === columns ? atTheEnd(one, other) : 1),
      );
      // Two letters in the wrong order; at either end it is more often another name: Hamid, Hamdi; Kamal, Akmal.
      if (row > 1 && column > 1 && one === right.sounds[column - 2] && other === left.sounds[row - 2]) {
        least = Math.min(
          least,
          (twoBack[column - 2] ?? 0) +
            ((row === 2 && column === 2) || (row === rows && column === columns) ? 0.5 : 0.2),
        );
      }
      line.push(least);
    }
    twoBack = back;
    back = line;
  }
  return back[columns] ?? 0;
}

const consonants = ({ sounds }: Reading) => sounds.filter((sound) => !soft.includes(sound[0] ?? "")).length;

/** Consonants that no habit leaves out, doubled ones once: the fewest and the most of all readings of a form. */
function firmConsonants(form: NameForm): readonly [number, number] {
  const key = keyOf(form);
  const known = firm.get(key);
  if (known) return known;
  const counts = readForm(form).map(
    ({ sounds }) =>
      sounds.filter((sound, at) => /^[^aeiouAIUYW'hGxv]+$/.test(sound) && sound !== sounds[at - 1]).length,
  );
  const range = [Math.min(...counts), Math.max(...counts)] as const;
  if (firm.size >= mostCompared) firm.clear();
  firm.set(key, range);
  return range;
}
const firm = new Map<string, readonly [number, number]>();

/** Whether two forms differ by so many consonants that their likeness stays under 0.7: told without aligning them. */
export function differInLength(left: NameForm, right: NameForm): boolean {
  const [fewest, most] = firmConsonants(left);
  const [fewestOther, mostOther] = firmConsonants(right);
  return fewest - mostOther >= 2 || fewestOther - most >= 2;
}

/** 1 for the same sounds, towards 0 for none in common; a difference weighs less in a long word. */
export function soundLikeness(left: NameForm, right: NameForm): number {
  const key = `${keyOf(left)}\n${keyOf(right)}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  const likeness = freshLikeness(left, right);
  if (compared.size >= mostCompared) compared.clear();
  compared.set(key, likeness);
  return likeness;
}

/** Pairs of single words, never of whole names; all forgotten when full. */
const mostCompared = 100_000;
const compared = new Map<string, number>();
const keyOf = (form: NameForm): string => `${form.head}|${form.word}|${form.tail}`;

function freshLikeness(left: NameForm, right: NameForm): number {
  let best = 0;
  for (const one of readForm(left)) {
    for (const other of readForm(right)) {
      const cost = distance(one, other);
      const length = Math.max(2.5, consonants(one), consonants(other));
      best = Math.max(best, Math.exp(-1.7 * cost * Math.min(1.1, 3 / length)));
    }
  }
  return best;
}

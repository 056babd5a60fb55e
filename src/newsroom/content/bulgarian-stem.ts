/**
 * A light stem of a Bulgarian word, for search only: the article and the plural go, the sounds that change with them
 * are made one. Different forms of a word must meet; the stem need not be a word. Lower-case Cyrillic in and out.
 *
 * The ready-made Bulgarian stemmer of `@orama/stemmers` writes into a string and throws on plurals in -ия, so this
 * one is ours.
 */
export function stemBulgarian(word: string): string {
  const bare = withoutArticle(word);
  const irregular = irregularPlurals.get(bare);
  return oneSound(withoutEnding(irregular ?? bare));
}

const irregularPlurals = new Map([
  ["деца", "дете"],
  ["хора", "човек"],
  ["пътища", "път"],
  ["очи", "око"],
  ["ръце", "ръка"],
  ["братя", "брат"],
]);

function withoutArticle(word: string): string {
  if (word.length > 5 && /(?:ият|[аеиоуюя](?:та|то|те)|[щт]та)$/.test(word)) {
    return word.slice(0, word.endsWith("ият") ? -3 : -2);
  }
  return word.length > 4 && /[ъя]т$/.test(word) ? word.slice(0, -2) : word;
}

function withoutEnding(word: string): string {
  if (word.length > 5 && word.endsWith("ове")) return word.slice(0, -3);
  let stem = word;
  while (stem.length > 3 && /[аеиоуъюяйь]$/.test(stem)) stem = stem.slice(0, -1);
  return stem;
}

/** доброволен – доброволни, център – центрове, бежанец – бежанци, език – езици, мярка – мерки. */
function oneSound(stem: string): string {
  const met = stem.length > 4 ? stem.replace(/(?:е(?=[нц]$)|ъ(?=[рл]$))/, "") : stem;
  return met.replace(/ц$/, "к").replace(/з$/, "г").replaceAll("я", "е");
}

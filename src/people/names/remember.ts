/** Single words, never whole names: what stays in memory tells of nobody. */
const mostWords = 20_000;

/**
 * Keeps the answers of a pure function of a word, for a registry is full of the same words. When there are too many, those
 * not asked for since it was last so are forgotten: a long list of persons has more words than fit, and a few in most names.
 */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  let [recent, earlier] = [new Map<string, T>(), new Map<string, T>()];
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const fresh = earlier.get(word) ?? answer(word);
    if (recent.size >= mostWords) [recent, earlier] = [new Map(), recent];
    recent.set(word, fresh);
    return fresh;
  };
}

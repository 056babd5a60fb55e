/**
 * Keeps what was made for a key. When there are too many, those not asked for since it was last so are forgotten: a long
 * list of persons has more words than fit, and a few in most names. `make` is asked for what is not kept; never undefined.
 */
export function keepRecent<T>(most: number): (key: string, make: (key: string) => T) => T {
  let [recent, earlier] = [new Map<string, T>(), new Map<string, T>()];
  return (key, make) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const fresh = earlier.get(key) ?? make(key);
    if (recent.size >= most) [recent, earlier] = [new Map(), recent];
    recent.set(key, fresh);
    return fresh;
  };
}

/** Single words, never whole names: what stays in memory tells of nobody. */
const mostWords = 20_000;

/** Keeps the answers of a pure function of a word, for a registry is full of the same words. */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  const kept = keepRecent<T>(mostWords);
  return (word) => kept(word, answer);
}

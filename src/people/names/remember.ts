/** Single words, never whole names: what stays in memory tells of nobody. */
const mostWords = 20_000;

/** Keeps the answers of a pure function of a word, for a registry is full of the same words; forgets all when full. */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const fresh = answer(word);
    if (known.size >= mostWords) known.clear();
    known.set(word, fresh);
    return fresh;
  };
}

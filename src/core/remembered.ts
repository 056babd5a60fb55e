/**
 * The same function, remembering what it gave for the last so many values: for what is asked of few values again and
 * again, such as the days of a list. What is remembered must not change and must not be about a person.
 */
export function remembered<K, V>(work: (key: K) => V, most = 2_000): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}

/**
 * Keeps what was made for a key. When there are too many, those not asked for since it was last so are forgotten: a long
 * list of persons has more words than fit, and a few in most names. `make` is asked for what is not kept; never undefined.
 */
export function keepRecent<K, V>(most: number): (key: K, make: (key: K) => V) => V {
  let [recent, earlier] = [new Map<K, V>(), new Map<K, V>()];
  return (key, make) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const fresh = earlier.get(key) ?? make(key);
    if (recent.size >= most) [recent, earlier] = [new Map(), recent];
    recent.set(key, fresh);
    return fresh;
  };
}

/**
 * The same function, remembering what it gave for the last so many values: for what is asked of few values again and
 * again, such as the days of a list. What is remembered must not change and must not be about a person.
 */
export function remembered<K, V>(work: (key: K) => V, most = 2_000): (key: K) => V {
  const kept = keepRecent<K, V>(most / 2);
  return (key) => kept(key, work);
}

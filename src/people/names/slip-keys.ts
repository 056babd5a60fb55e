/** Shorter words have too few sounds: with one of them gone they would be alike with half of all names. */
const fewestSounds = 3;
/** An ambiguous spelling must not flood the index. */
const mostSlipKeys = 40;

/**
 * What a word's consonant keys become when one sound is lost: one consonant, or what is told of its vowels. Two words
 * one slip apart (a letter too many or too few, another letter, two in the wrong order) share such a key: each loses the
 * sound in which they differ. The keys as they are belong to them, for the word that lost its sound already.
 */
export function slipKeys(consonantKeys: Iterable<string>): readonly string[] {
  const keys = new Set<string>();
  for (const key of consonantKeys) {
    const [stem = "", ending = ""] = /^(.*?)([.,].)?$/.exec(key)?.slice(1) ?? [];
    const sounds = [...stem, ending];
    if (stem.length < fewestSounds) continue;
    keys.add(key);
    for (const lost of sounds.keys()) {
      if (keys.size >= mostSlipKeys) return [...keys];
      keys.add(sounds.toSpliced(lost, 1).join(""));
    }
  }
  return [...keys];
}

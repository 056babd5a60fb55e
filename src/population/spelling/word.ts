/**
 * One word of a name: how it is written at home, and how it sounds. Arabic letters leave out most vowels and Bengali
 * ones hide some, so the sound stands beside them, in one sign per sound:
 *
 * - vowels a i u e o, long A I U E O, á é í ó ú where the letter leaves no doubt; ə; ö ü ı ө as in Turkish and Mongolian; ay aw
 * - x خ, X غ, q ق, H ح, 3 ع, S ص, T ط, D ض, Z ظ, 0 ث, % ذ, $ ش, c چ, J ژ, j ج, ц ts; the other letters as in English
 * - `_` a gap that some write and others do not
 */
export interface NameWord {
  readonly own: string;
  readonly sound: string;
  /** Compounds that each habit writes in its own way: Abd al-X, X-ullah, X-uddin, and names with the article al-. */
  readonly form: "plain" | "servant" | "ullah" | "uddin" | "article";
}

/** The endings of compounds as a language writes them. */
export interface Compounds {
  readonly servant: string;
  readonly ullah: string;
  readonly uddin: string;
  readonly article: string;
}

export const arabicCompounds: Compounds = {
  servant: "عبد_ال",
  ullah: "_الله",
  uddin: "_الدين",
  article: "ال",
};
export const persianCompounds: Compounds = { ...arabicCompounds, servant: "عبدال", uddin: "_الدین" };

/**
 * Reads a table, the most frequent name first: `own=sound`, apart by white space. `&own` is Abd al-X, `own~` X-ullah,
 * `own#` X-uddin, `@own` has the article; the sound is that of X alone.
 */
export function wordsOf(table: string, compounds: Compounds = arabicCompounds): readonly NameWord[] {
  return table
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [written = "", sound = ""] = entry.split("=");
      if (!written || !sound) throw new Error(`the table of names has no sound for ${entry}`);
      if (written.startsWith("&")) {
        return { own: compounds.servant + written.slice(1), sound, form: "servant" };
      }
      if (written.startsWith("@"))
        return { own: compounds.article + written.slice(1), sound, form: "article" };
      if (written.endsWith("~")) return { own: written.slice(0, -1) + compounds.ullah, sound, form: "ullah" };
      if (written.endsWith("#")) return { own: written.slice(0, -1) + compounds.uddin, sound, form: "uddin" };
      return { own: written, sound, form: "plain" };
    });
}

/** Reads a table of words whose letters say how they sound: Georgian, Armenian, Cyrillic, Turkish, Kurdish Latin. */
export function readWords(table: string, read: (own: string) => string): readonly NameWord[] {
  return table
    .trim()
    .split(/\s+/)
    .map((own) => ({ own, sound: read(own), form: "plain" }));
}

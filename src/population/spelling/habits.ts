/** How people who learnt their letters somewhere write a sound they hear. */
export type Habit = "english" | "french" | "german" | "turkish" | "bulgarian";

export const habits: readonly Habit[] = ["english", "french", "german", "turkish", "bulgarian"];

/** The ways to write each sound, `-` being nothing; `^x` counts at the beginning of a word, `x.` at its end. */
const tables: Readonly<Record<Habit, string>> = {
  english: `á: a; é: e; í: i; ó: o; ú: u; ^a: a; 3a: a; a: a a a a e; a.: a a a ah; A: a a a aa; i: i e; i.: i y; I: i ee; I.: i i y ee; u: u u o; U: u oo ou; e: e i; E: e i ei;
    o: o u; O: o u; ə: e a; ay: ai ay ei; aw: aw au ow; ы: y i; ı: i y; ö: o oe; ü: u ue; ө: u o; b: b; p: p; t: t; d: d;
    k: k; g: g; f: f; v: v; w: w w v; z: z; s: s; h: h; h.: h -; l: l; m: m; n: n; r: r; y: y; j: j; x: kh kh h; X: gh; $: sh;
    c: ch; J: zh j; 0: th s; %: dh z d; H: h; S: s; T: t; D: d dh; Z: z dh; q: q q k; 3: -; ': -; ц: ts`,
  french: `á: a; é: e; í: i; ó: o; ú: ou u; ^a: a; 3a: a; a: a a a e; a.: a a ah; A: a; i: i i e; I: i; I.: i y; u: ou ou o; U: ou; e: e; E: e i; o: o ou; O: o ou; ə: e a;
    ay: ai ei ay; aw: aou ao aw; ы: y; ı: i; ö: o; ü: u; ө: o; b: b; p: p; t: t; d: d; k: k; g: gu g; f: f; v: v; ^w: ou w; w: ou w;
    z: z; s: s ss; h: h; h.: h -; l: l; m: m; n: n; r: r; y: y i; j: dj j; x: kh; X: gh; $: ch; c: tch; J: j; 0: t th; %: d dh;
    H: h; S: s; T: t; D: d; Z: d z; q: k q; 3: - a; 3.: -; ': -; ц: ts; An.: ane an; In.: ine in; Un.: oun oune; Ar.: ar are`,
  german: `á: a; é: e; í: i; ó: o; ú: u; ^a: a; 3a: a; a: a a a a e; A: a; i: i e; I: i i ie; u: u o; U: u; e: e; E: e i; o: o; O: o u; ə: e a; ay: ai ei; aw: au aw; ы: y i;
    ı: i; ö: ö oe; ü: ü ue; ө: u o; b: b; p: p; t: t; d: d; k: k; g: g; f: f; v: w v; w: w; z: s z; s: s; h: h; h.: h -; l: l;
    m: m; n: n; r: r; y: j y; j: dsch j; x: ch kh; X: gh g; $: sch sh; c: tsch; J: sch; 0: th t; %: d; H: h; S: s; T: t;
    D: d; Z: s z; q: k q; 3: -; ': -; ц: z ts`,
  turkish: `á: a; é: e; í: i; ó: o; ú: u; ^a: a; 3a: a; a: a a e; A: a; i: i; I: i; u: u ü; U: u; e: e; E: e i; o: o u; O: o; ə: e; ay: ey ay; aw: ev av; ы: ı i; ı: ı; ö: ö;
    ü: ü; ө: ö; b: b; b.: p b; p: p; t: t; d: d; d.: t d; k: k; g: g; f: f; v: v; w: v; z: z; s: s; h: h; h.: h -; l: l; m: m;
    n: n; r: r; y: y; j: c; j.: ç c; x: h; X: g ğ; $: ş s; c: ç; J: j; 0: s; %: z; H: h; S: s; T: t; D: z d; Z: z; q: k; 3: -;
    ': -; ц: ts`,
  bulgarian: `á: а; é: е; í: и; ó: о; ú: у; yá: я; yú: ю; yé: йе е; yó: йо; yí: и йи; ^a: а; 3a: а; a: а а а а а е; A: а; i: и и е; I: и; u: у о; U: у; e: е е и; E: е и; o: о о у; O: о у; ə: е а; ay: ай ей аи; aw: ау ав;
    ы: и; ı: ъ и; ö: ьо о; ü: ю у; ө: у о; b: б; p: п; t: т; d: д; k: к; g: г; f: ф; v: в; w: у в; z: з; s: с; h: х; h.: х -; l: л;
    m: м; n: н; r: р; y: й; ya: я; yu: ю; yA: я; yU: ю; yi: и йи; ye: йе е; yo: йо; yə: йе; j: дж ж; x: х; X: г; $: ш; c: ч; J: ж;
    0: т с; %: д з; H: х -; ^H: х; S: с; T: т; D: д з; Z: з; q: к; 3: - а; ^3: -; ': -; ц: ц`,
};

/** The ways to write a sound, the usual one first. Keys are sounds, with `^` at the beginning or `.` at the end. */
export type HabitRules = ReadonlyMap<string, readonly string[]>;

const parse = (table: string): HabitRules =>
  new Map(
    table.split(";").map((rule) => {
      const [sound = "", ways = ""] = rule.trim().split(": ");
      return [sound, ways.split(/\s+/).map((way) => (way === "-" ? "" : way))];
    }),
  );

export const habitRules: Readonly<Record<Habit, HabitRules>> = {
  english: parse(tables.english),
  french: parse(tables.french),
  german: parse(tables.german),
  turkish: parse(tables.turkish),
  bulgarian: parse(tables.bulgarian),
};

/** How each habit joins the parts of a compound; X is the noun. */
export const compoundShapes: Readonly<
  Record<Habit, Readonly<Record<"servant" | "ullah" | "uddin" | "article", readonly string[]>>>
> = {
  english: {
    servant: ["Abdul X", "AbdulX", "Abdul-X", "AbdalX", "Abd al-X", "Abd Al X", "AbdelX"],
    ullah: ["Xullah", "X Ullah", "Xollah", "X Allah", "Xulla"],
    uddin: ["Xuddin", "X Uddin", "Xaddin", "X ud-Din", "Xodin"],
    article: ["Al-X", "Al X", "AlX", "El-X", "X"],
  },
  french: {
    servant: ["AbdelX", "Abdel X", "AbdeX", "Abd El X", "Abd el-X"],
    ullah: ["Xoullah", "Xallah", "X Allah"],
    uddin: ["Xeddine", "X Eddine", "Xdine", "Xeddin"],
    article: ["El X", "Al X", "ElX", "X"],
  },
  german: {
    servant: ["Abdul X", "AbdulX", "Abd Al X", "AbdelX"],
    ullah: ["Xullah", "X Ullah", "Xulla"],
    uddin: ["Xuddin", "X Uddin", "Xeddin"],
    article: ["Al X", "Al-X", "AlX", "X"],
  },
  turkish: {
    servant: ["AbdülX", "Abdul X", "AbdulX", "Abdül X"],
    ullah: ["Xullah", "Xulla", "X Ullah"],
    uddin: ["Xettin", "Xeddin", "X Uddin"],
    article: ["El X", "El-X", "Al X", "X"],
  },
  bulgarian: {
    servant: ["Абдул X", "АбдулX", "Абд Ал X", "АбделX", "Абдал X"],
    ullah: ["Xулах", "Xула", "X Улах", "Xолах", "Xуллах"],
    uddin: ["Xудин", "X Удин", "Xадин", "Xуддин", "Xодин"],
    article: ["Ал X", "Ал-X", "АлX", "Ел X", "X"],
  },
};

// Alphabets whose letters say how a word sounds, read into the signs of word.ts.

/** A vowel that is written at home is heard the same by everybody: it gets a sign of its own. */
const written: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú" };

const reader = (letters: string): ((own: string) => string) => {
  const sounds = new Map(
    letters
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split("=") as [string, string]),
  );
  return (own) =>
    [...own.toLocaleLowerCase("en")]
      .map((letter) => sounds.get(letter) ?? letter)
      .join("")
      .replaceAll(/[aeiou]/g, (vowel) => written[vowel] ?? vowel);
};

const georgian =
  reader(`ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=J რ=r ს=s ტ=t უ=u ფ=p ქ=k
  ღ=X ყ=q შ=$ ჩ=c ც=ц ძ=dz წ=ц ჭ=c ხ=x ჯ=j ჰ=h`);

const armenian =
  reader(`ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=ə թ=t ժ=J ի=i լ=l խ=x ծ=ц կ=k հ=h ձ=dz ղ=X ճ=c մ=m յ=y ն=n
  շ=$ ո=o չ=c պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ц ւ=v փ=p ք=k օ=o ֆ=f`);

const ukrainian =
  reader(`а=a б=b в=v г=h ґ=g д=d е=e є=ye ж=J з=z и=ы і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s
  т=t у=u ф=f х=x ц=ц ч=c ш=$ щ=$c ь=- ю=yu я=ya`);

const russian =
  reader(`а=a б=b в=v г=g д=d е=e ё=yo ж=J з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x
  ц=ц ч=c ш=$ щ=$c ъ=- ы=ы ь=- э=e ю=yu я=ya`);

const mongolian =
  reader(`а=a б=b в=v г=g д=d е=ye ё=yo ж=j з=z и=i й=i к=k л=l м=m н=n о=o ө=ө п=p р=r с=s т=t у=u
  ү=u ф=f х=x ц=ц ч=c ш=$ ъ=- ы=ы ь=i э=e ю=yu я=ya`);

const turkish = reader("ş=$ ç=c c=j ğ=- j=J ı=ı ö=ö ü=ü â=A î=I û=U");

const kurdishLatin = reader("ş=$ ç=c c=j j=J ê=E î=I û=U x=x");

export const readGeorgian = georgian;
/** Armenian writes u with two letters, and ye- and vo- at the beginning of a word with one. */
export const readArmenian = (own: string): string =>
  armenian(
    own
      .toLocaleLowerCase("en")
      .replaceAll("ու", "u")
      .replaceAll("և", "եվ")
      .replace(/^ե/, "յե")
      .replace(/^ո/, "վո"),
  );
export const readUkrainian = (own: string): string => ukrainian(own).replaceAll("-", "");
export const readRussian = (own: string): string => russian(own).replaceAll("-", "");
export const readMongolian = (own: string): string => mongolian(own).replaceAll("-", "");
/** Turkish has capitals of its own: İ is i, I is ı. */
export const readTurkish = (own: string): string => turkish(own.toLocaleLowerCase("tr")).replaceAll("-", "");
export const readKurdishLatin = kurdishLatin;

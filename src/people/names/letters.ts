/**
 * How each script spells sounds. A word is read as a list of sounds; a sound is a text of the symbols it may be, the
 * likeliest first, because a spelling often leaves it open: German "ch" is x, English c, French S.
 *
 * Consonants: b p f v m n l r t d s z k q g h, C (ts), T (think), D (this), S (ship), c (church), j (jam), Z (measure),
 * G (gh, غ), x (kh, خ). Glides Y and W. Vowels a e i o u, long A I U. "'" is heard by some only.
 */
export type Letters = Readonly<Record<string, readonly string[]>>;

const table = (text: string): Letters =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [letters = "", sounds = ""] = entry.split("=");
        return [letters, sounds.split("+").filter(Boolean)];
      }),
  );

/** English, French, German, Turkish, Somali, Kurdish, the Balkans' Latin and scholars' marks together. */
export const latin = table(`
schtsch=S+c' chtch=S+c' tsch=c dsch=j sch=SxZ dzh=j tch=c chael=kx+a+e+l shch=S+c' sh=S kh=xk gh=G th=Tt dh=D ph=f rh=rG zh=Zz ch=cSx dj=j dz=d'+zj ds=d'+sz ts=C tz=C cz=c sz=Sz ck=k
ou=u oo=U ee=I aa=A ii=I uu=U bb=b
a=a e=e i=i o=o u=u y=Y w=W v=v b=b p=p f=f m=m n=n l=l r=r t=t d=d s=s z=z k=k q=q g=gj h=h j=j x=x c=kj
ç=sj ş=S ș=S š=S ś=S č=c ć=c ž=Z ź=z ż=Z ğ=G' ġ=G ǧ=j đ=dj ð=D þ=T ñ=n ń=n ň=n ł=l ř=r ß=s æ=e œ=e ø=o å=a ə=e ı=i ö=o ü=u
ä=e à=a á=a â=a ã=a ā=A ă=a è=e é=e ê=e ë=e ē=e ě=e ì=i í=i î=I ï=i ī=I ò=o ó=o ô=o õ=o ō=U ő=o ù=u ú=u û=U ū=U ű=u ý=Y ÿ=Y
ḥ=h ḫ=x ẖ=x ṣ=s ṭ=t ṯ=T ḏ=D ẓ=z ḍ=d ț=C ţ=C
`);

/** Russian, Bulgarian, Ukrainian, Serbian, and the letters of Central Asia and Mongolia. Щ is sht to Bulgarians, shch to others. */
export const cyrillic = table(`
джж=j ддж=j тч=c дж=j дз=d'+zj кх=x гх=G тх=T дх=D оу=U аа=A уу=U ии=I
а=a б=b в=v г=gGhj ґ=g д=d е=e є=Y+e ё=Y+o ж=Zj з=z и=i й=Y і=i ї=Y+i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=xh ц=C
ч=c ш=S щ=S+tc' ъ=a' ы=i э=e ю=Y+u я=Y+a қ=q ғ=G ҳ=h ҷ=j ӣ=I ӯ=U ә=a ө=o ү=u ұ=u һ=h ң=n ў=u ј=Y љ=l њ=n ћ=c ђ=j џ=j ѓ=g ќ=k ѝ=i
`);

/** Arabic, Persian, Dari, Pashto, Urdu, Kurdish. Short vowels are not written; ع and hamza are heard by few. */
export const arabic = table(`
ا=A ب=bp پ=p ت=t ث=Tst ج=j چ=c ح=h خ=x د=d ذ=Dzd ر=r ز=z ژ=Z س=s ش=S ص=s ض=dDz ط=t ظ=zDd ع=' غ=G ف=f ق=q ك=kg گ=g ل=l م=m ن=n
ه=h و=W ي=Y ة=a ء=' ئ=Y' ؤ=W' ڤ=v ٹ=t ڈ=d ڑ=r ټ=t ډ=d ړ=r ږ=gZ ښ=Sx ځ=zj څ=sc ڼ=n ە=e ۆ=o ۊ=u
`);

export const hebrew = table(`
א=' ב=vb ג=gj ד=d ה=h ו=W ז=z ח=hx ט=t י=Y כ=kx ך=kx ל=l מ=m ם=m נ=n ן=n ס=s ע=' פ=fp ף=fp צ=s ץ=s ק=kq ר=r ש=Ss ת=t
`);

export const georgian = table(`
ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=Z რ=r ს=s ტ=t უ=u ფ=pf ქ=k ღ=G ყ=q შ=S ჩ=c ც=C ძ=zj წ=C ჭ=c ხ=x ჯ=j ჰ=h
`);

export const armenian = table(`
տչ=c ու=u և=Y+e+v
ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=e թ=t ժ=Z ի=i լ=l խ=x ծ=C կ=k հ=h ձ=zj ղ=G ճ=c մ=m յ=Y ն=n շ=S ո=o չ=c պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=C ւ=v փ=p ք=k օ=o ֆ=f
`);

export const greek = table(`
μπ=b ντ=n'+dt γκ=n'+g γγ=n'+g τζ=j τσ=c ου=U αι=e ει=i οι=i αυ=a+v ευ=e+v
α=a ά=a β=v γ=gG δ=dD ε=e έ=e ζ=z η=i ή=i θ=T ι=i ί=i ϊ=i ΐ=i κ=k λ=l μ=m ν=n ξ=k+s ο=o ό=o π=p ρ=r σ=sS ς=sS τ=t υ=i ύ=i ϋ=i φ=f χ=xh ψ=p+s ω=o ώ=o
`);

/** Consonants of the scripts of India carry an "a" unless a vowel sign or a stop follows (read.ts). */
export const indic = table(`
क=k ख=kx ग=g घ=gG ङ=n+g' च=c छ=c ज=jz झ=j ञ=n ट=t ठ=t ड=d ढ=d ण=n त=t थ=tT द=d ध=dD न=n प=p फ=pf ब=b भ=b म=m य=Y र=r ल=l व=vW श=S ष=S स=s ह=h क़=q ख़=x ग़=G ज़=z ड़=r ढ़=r फ़=f
अ=a आ=A इ=i ई=I उ=u ऊ=U ए=e ऐ=e+i ओ=o औ=o+u ऋ=r+i ऑ=o ज़=z
क=k খ=kx গ=g ঘ=gG ঙ=n+g' চ=c ছ=cs জ=jz ঝ=j ঞ=n ট=t ঠ=t ড=d ঢ=d ণ=n ত=t থ=tT দ=d ধ=dD ন=n প=p ফ=pf ব=bv ভ=bv ম=m য=jz র=r ল=l শ=S ষ=S স=sS হ=h ক=k ড়=r ঢ়=r য়=Y ৎ=t ং=n+g' ঃ='
অ=ao আ=A ই=i ঈ=I উ=u ঊ=U এ=e ঐ=o+i ও=o ঔ=o+u ঋ=r+i
`);
/** Vowel signs, and the sign (empty) that takes the inherent vowel away. */
export const indicSigns = table(`
ा=A ि=i ी=I ु=u ू=U े=e ै=e+i ो=o ौ=o+u ृ=r+i ॉ=o ्= ा=A ি=i ী=I ু=u ূ=U ে=e ৈ=o+i ো=o ৌ=o+u ৃ=r+i ্= া=A
`);
/** Nasal marks. */
export const indicNasals = "ंँংঁ";

/** Ethiopic is laid out in rows of eight, one consonant a row, its vowel by the place in the row. */
export const ethiopicRows: readonly string[] = [
  "h l h m s r s S q q q q b v t c",
  "x x n n ' k k k k W ' z Z Y d d j g g g t c p s s f p",
]
  .join(" ")
  .split(" ");
export const ethiopicVowels: readonly string[] = ["ea", "u", "i", "a", "e", "'", "o", "a"];

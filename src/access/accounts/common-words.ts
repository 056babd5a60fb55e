import { transliterate } from "../../core/transliteration.ts";

/**
 * Words that guessers try first, chosen by rule: names, months, football, love, places, keyboards and our own trade,
 * in English, in Bulgarian, and in Bulgarian typed with Latin letters.
 */
const english = `
password passwort passw passwd pass secret login welcome admin administrator root user guest master super superman
manager office system server computer internet network windows laptop google facebook instagram youtube samsung apple
iphone android microsoft letmein changeme default temporary temp test tester testing example sample access account
monkey dragon tiger lion eagle falcon wolf bear horse dog cat puppy kitten butterfly flower rose lily sunflower
sunshine rainbow summer winter spring autumn january february march april may june july august september october
november december monday tuesday wednesday thursday friday saturday sunday morning night football soccer baseball
basketball hockey tennis liverpool arsenal chelsea barcelona realmadrid juventus manchester united champion winner
princess prince queen king angel devil heaven love loveyou iloveyou lovely sweet baby honey darling family mother
father sister brother friend friends forever happy lucky money million freedom peace hello goodbye please thankyou
michael jordan daniel thomas robert william george john peter paul david andrew james jessica jennifer michelle nicole
ashley amanda sarah maria anna elena sofia victoria alexander alexandra christina martin matrix pokemon batman spiderman
starwars minecraft fortnite hunter killer shadow ghost ninja pirate cookie chocolate banana orange cheese coffee pizza
ginger pepper purple yellow silver golden diamond crystal music guitar piano movie number security private company
business europe london paris berlin madrid america england germany france italy spain greece turkey qwerty qwertz azerty
asdf asdfgh zxcvbn qazwsx onetwothree abc abcd letme whatever trustno nothing something everything correct horse
battery staple migration migrant refugee mission posoka iom unhcr oim united nations geneva brussels project donor
return returns reintegration counsellor desk staff bulgaria bulgarian sofia plovdiv varna burgas harmanli ruse
pleven svilengrad
`;

const bulgarian = `
парола тайна админ администратор начало вход добре дошли здравей здрасти довиждане обичам обичамте любов любима любимо
щастие късмет пари живот свобода мир слънце море планина звезда луна небе роза лале цвете пеперуда куче котка коте
мишка лъв тигър вълк мечка орел кон семейство майка мама татко баща сестра брат баба дядо дете бебе приятел приятели
приятелка ангел дявол принцеса крал кралица левски цска лудогорец ботев локомотив славия черноморец футбол шампион шампиони национал стоичков
бербатов българия български българка софия пловдив варна бургас русе плевен сливен хасково харманли свиленград видин
враца монтана перник добрич шумен ямбол благоевград велико търново витоша рила пирин балкан дунав марица тракия
понеделник вторник сряда четвъртък петък събота неделя януари февруари март април май юни юли август септември октомври
ноември декември пролет лято есен зима иван георги димитър петър николай стоян христо тодор васил александър калоян
мария елена иванка анна десислава виктория радостина ваня надежда вяра милена силвия петя габриела йоана
мисия посока миграция мигрант бежанец завръщане проект служител бюро офис компютър парола едно две три
йцукен явертъ ясдфг фйцу
`;

const listed = (text: string) => text.split(/\s+/).filter((word) => word.length >= 3);

/** Some thousand words, each also turned round, doubled in its end, and with Latin letters. */
export const commonWords: ReadonlySet<string> = new Set(
  [
    ...listed(english),
    ...listed(bulgarian).flatMap((word) => [word, transliterate(word), chatty(word)]),
  ].flatMap((word) => [word, [...word].reverse().join(""), `${word}s`, `my${word}`, `the${word}`]),
);

/** Bulgarian as typed in a hurry: 4 for ч, 6 for ш, q for я, w for в. */
function chatty(word: string): string {
  const keys: Readonly<Record<string, string>> = {
    ч: "4",
    ш: "6",
    я: "q",
    в: "w",
    ж: "j",
    ц: "c",
    ю: "u",
    й: "j",
  };
  return transliterate([...word].map((letter) => keys[letter] ?? letter).join(""));
}

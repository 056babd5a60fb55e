import { foldName } from "./fold.ts";

/** Words as they look folded, for so they are met. */
const set = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/)
      .map((word) => foldName(word).replaceAll(" ", "")),
  );

/** The article in front of a name, as it sounds before each letter; it says nothing of who somebody is. */
export const articles = set(`
al el ul ur us as ash an ad ed ud at az ar er es en un uz il ال
аль ал ел эль ел ас аш ар ад ан аз ат уль ул ур уд ас эд эр эс
`);

/** "Son of", "daughter of". */
export const joiners = set(`
bin ibn ben bint bent binti ould weld oglu ogly ogli qizi kizi kyzy gizi ugli uly
بن ابن بنت ولد اوغلو бин ибн бен бинт оглу оглы огли кызы кизи угли улы
`);

/** Titles and forms of address: left out as long as a name remains. */
export const titles = set(`
haj hajj haji hadj hadji hajji hacı haci mr mrs ms miss mme dr prof eng engineer mullah mulla molla mola maulvi mawlawi mowlawi
sheikh shaikh shaykh sheik cheikh seyh sheikha ustad ostad begum khanum khanom khanim hanim sahib saheb
حاج حاجي الحاج حاجه ملا مولوي شيخ الشيخ دكتور د انجنير مهندس استاد خانم بيگم صاحب
хадж хаджи хаджия мулла молла шейх д г доктор инженер господин госпожа
`);

/** Words that go with very many names and are as often left out. */
export const weakWords = set(`
khan jan djan jon can xan bibi gul sayed sayyed sayyid said syed seyed seyyed sidi shah agha aga
خان جان بيبي سيد آغا اغا شاه خاں хан джан бибі биби сайед сеид саид саед шах ага
`);

/** "Servant of", when the name of God it belongs to is written apart. */
export const servants = set(`
abd abdul abdel abdal abdol abdoul abdil abdu abdur abder abdar abdus abdes abdas abdun abden abdul abdl
عبد عبدال عبدول عبدل عەبدول আবদুল আব্দুল अब्दुल абд абдул абдель абдуль абдал абдел абдал абдол абдур абдус абдар абду
`);

export const fathers = set("ebu abu abou abo abi ابو ابي абу або আবু");

export const gods = set(
  "allah ullah ollah ullah alla ulla olla allahi الله اللە আল্লাহ উল্লাহ उल्लाह аллах уллах оллах алла улла",
);
export const religions = set(`
din deen dine uddin udin eddin eddine aldin aldeen addin adin ettin oddin odin
الدين دين উদ্দিন উদ্দীন дин уддин эддин еддин аддин ад-дин
`);
/** -zada, -zai and the like, when written apart. */
export const descents = set(
  "zada zadeh zade zad zadah zai zay zoy pur pour poor nezhad nejad زاده زاد زي پور نژاد заде зада зай",
);

/** Short for Muhammad. */
export const shortMuhammad = set("md mohd muhd mhd moh muh mohm mohd мухд");

import type { Habit } from "./habits.ts";

/**
 * What everybody writes, whatever the letters say: `sound habit=spellings`, the usual one first. Only names whose usual
 * spelling the rules of habits.ts would not give.
 */
const table = `
muHammad english=Mohammad,Mohammed,Muhammad,Mohamed,Mohamad,Mohd french=Mohamed,Mohammed,Mohamad german=Mohammed,Mohammad,Muhammad turkish=Muhammed,Mehmet,Muhammet bulgarian=Мохамед,Мохамад,Мохаммад,Мухамад,Мухаммад
mohammad english=Mohammad,Mohammed,Mohamad bulgarian=Мохамад,Мохаммад,Мохамед
mohammed french=Mohamed,Mohammed,Mohamad english=Mohamed,Mohammed bulgarian=Мохамед,Мохаммед
Husayn english=Hussain,Hussein,Hossain,Husain,Hosain french=Hussein,Houcine,Hocine german=Hussein,Hussain turkish=Hüseyin bulgarian=Хюсеин,Хусейн,Хусаин,Хосейн,Хюсейн
hoseyn english=Hossein,Hosein,Hussein turkish=Hüseyin bulgarian=Хосейн,Хосеин,Хюсеин
Hasan english=Hassan,Hasan french=Hassan,Hassen bulgarian=Хасан,Хассан
aHmad english=Ahmad,Ahmed,Ahmet french=Ahmed german=Ahmad,Ahmed,Achmed turkish=Ahmet,Ahmed bulgarian=Ахмад,Ахмед
3alI english=Ali,Aly bulgarian=Али
3umar english=Omar,Umar,Omer french=Omar turkish=Ömer german=Omar bulgarian=Омар,Умар
3u0mAn english=Othman,Osman,Usman french=Othmane,Othman turkish=Osman bulgarian=Осман,Отман,Усман
yUsuf english=Yousef,Yusuf,Youssef,Yousuf,Yosef,Joseph french=Youssef,Youcef turkish=Yusuf german=Yusuf,Jusuf bulgarian=Юсеф,Юсуф,Йосеф
ibrAhIm english=Ibrahim,Ebrahim,Ibraheem turkish=İbrahim french=Ibrahim,Brahim bulgarian=Ибрахим,Ебрахим
ismA3Il english=Ismail,Esmail,Ismaeel,Ismael french=Ismaïl,Smail turkish=İsmail bulgarian=Исмаил,Есмаил
muSTafA english=Mustafa,Mostafa,Moustafa french=Mustapha,Moustapha,Mostafa turkish=Mustafa bulgarian=Мустафа,Мостафа
fATima english=Fatima,Fatema,Fatimah,Fatma french=Fatima,Fatma turkish=Fatma german=Fatima bulgarian=Фатима,Фатема,Фатме
fAteme english=Fatemeh,Fateme,Fatima bulgarian=Фатеме,Фатима
xadIja english=Khadija,Khadijah,Khadeja french=Khadija,Khedidja turkish=Hatice bulgarian=Хадиджа,Кадижа
3A'i$a english=Aisha,Ayesha,Aysha,Aicha french=Aïcha turkish=Ayşe bulgarian=Аиша,Айша
maryam english=Maryam,Mariam,Miriam french=Mariam,Meriem,Myriam turkish=Meryem bulgarian=Мариам,Мариям,Марям
zaynab english=Zainab,Zeinab,Zaynab french=Zineb,Zeineb turkish=Zeynep bulgarian=Зейнаб,Заинаб
nUr english=Noor,Nour,Nur french=Nour turkish=Nur bulgarian=Нур,Ноор
sa3Id english=Saeed,Said,Saied,Sayed french=Saïd,Said turkish=Sait bulgarian=Саид,Саед
sayyid english=Sayed,Sayyed,Said,Syed,Seyed bulgarian=Сайед,Саид,Сайд
seyyed english=Seyed,Seyyed,Sayed bulgarian=Сейед,Сайед
rA$id french=Rachid
yAsIn french=Yacine,Yassine,Yassin english=Yaseen,Yasin
amIn french=Amine,Lamine
sufyAn french=Sofiane,Soufiane english=Sufyan,Sufian
billAl french=Bilal,Billel
mahdI english=Mahdi,Mehdi turkish=Mehdi bulgarian=Махди,Мехди
rezA english=Reza,Riza bulgarian=Реза
xAn english=Khan turkish=Han bulgarian=Хан,Кхан
gul english=Gul,Gol bulgarian=Гул,Гюл
$ayx english=Sheikh,Shaikh
mi'A english=Mia,Miah,Miya
begom english=Begum,Begom
dmitriy english=Dmitrii,Dmitry,Dmitriy bulgarian=Дмитрий,Димитри
sergey english=Sergei,Sergey bulgarian=Сергей
aleksandr english=Aleksandr,Alexander bulgarian=Александър,Александр
oleksandr english=Oleksandr,Alexander bulgarian=Олександър,Александър
mыkola english=Mykola,Nikolai bulgarian=Микола,Никола
yuriy english=Yurii,Yuriy bulgarian=Юрий,Юри
`;

const rows = table
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const spellings = new Map(
  rows.flatMap(([sound = "", ...habits]) =>
    habits.map((entry): [string, readonly string[]] => {
      const [habit = "", list = ""] = entry.split("=");
      return [`${habit} ${sound}`, list.split(",")];
    }),
  ),
);

/** What people with this habit usually write for a sound; empty where the rules say it all. */
export const usualSpellings = (sound: string, habit: Habit): readonly string[] =>
  spellings.get(`${habit} ${sound.replaceAll(/[áéíóú]/g, (vowel) => vowel.normalize("NFD").charAt(0))}`) ??
  [];

import {
  readArmenian,
  readGeorgian,
  readMongolian,
  readRussian,
  readTurkish,
  readUkrainian,
} from "../spelling/letters.ts";
import { readWords } from "../spelling/word.ts";

// Names whose letters say how they sound.

export const georgianMen = readWords(
  "გიორგი დავით ლევან ნიკა ირაკლი ზურაბ ლაშა თამაზ გოჩა მამუკა ავთანდილ შოთა ბესიკ ჯაბა ვახტანგ კახა ნუგზარ ზაზა თემურ პაატა მერაბ ოთარ რამაზ",
  readGeorgian,
);
export const georgianWomen = readWords(
  "ნინო თამარ მარიამ ნანა ეკატერინე ქეთევან მაია ხათუნა ლელა ნათია სოფიკო ირინა ლალი ჯულიეტა ცისანა ანა მანანა თეა ნაზიბროლა",
  readGeorgian,
);
export const georgianFamilies = readWords(
  `ბერიძე კაპანაძე გელაშვილი მაისურაძე გიორგაძე ლომიძე ნოზაძე ხუციშვილი წიკლაური ქავთარაძე ჯანელიძე შენგელია ჩხეიძე ღვინიაშვილი ყიფიანი ჭანტურია ცქიტიშვილი თოდუა კვარაცხელია ჟვანია მჭედლიშვილი ძნელაძე`,
  readGeorgian,
);

export const armenianMen = readWords(
  "Արմեն Գևորգ Հայկ Տիգրան Արթուր Սարգիս Վահան Հովհաննես Կարեն Գագիկ Ռուբեն Աշոտ Մհեր Նարեկ Սուրեն Վարդան Էդգար Գրիգոր Հրաչյա",
  readArmenian,
);
export const armenianWomen = readWords(
  "Անի Անահիտ Մարիամ Նարե Գայանե Լուսինե Սոնա Շուշան Հասմիկ Արմինե Ծովինար Կարինե Ռուզաննա Սիրանուշ",
  readArmenian,
);
export const armenianFamilies = readWords(
  "Սարգսյան Գրիգորյան Հարությունյան Հակոբյան Խաչատրյան Պետրոսյան Կարապետյան Ղազարյան Մկրտչյան Ավետիսյան Վարդանյան Մանուկյան Դավթյան Ջանգիրյան Շահինյան",
  readArmenian,
);

export const ukrainianMen = readWords(
  "Олександр Сергій Андрій Микола Володимир Юрій Іван Дмитро Максим Олексій Віталій Артем Богдан Тарас Ярослав Євген Павло Назар Данило Григорій",
  readUkrainian,
);
export const ukrainianWomen = readWords(
  "Олена Наталія Ірина Тетяна Оксана Анна Юлія Катерина Світлана Людмила Марія Вікторія Ганна Галина Софія Дарина Поліна Злата Євгенія",
  readUkrainian,
);
export const ukrainianFamilies = readWords(
  `Мельник Шевченко Бойко Коваленко Бондаренко Ткаченко Кравченко Ковальчук Олійник Шевчук Поліщук Лисенко Гончаренко Савченко Руденко Марченко
   Мороз Павленко Кравець Хоменко Щербак Яценко Гнатюк Пилипенко Цимбал Журба Їжакевич Єременко`,
  readUkrainian,
);

export const russianMen = readWords(
  "Александр Сергей Дмитрий Алексей Андрей Максим Иван Михаил Артём Роман Евгений Владимир Николай Павел Юрий Виталий Руслан Тимур Рамзан Ислам",
  readRussian,
);
export const russianWomen = readWords(
  "Елена Анна Наталья Ольга Мария Екатерина Татьяна Ирина Светлана Юлия Дарья Полина Людмила Зарема Мадина Жанна Ксения",
  readRussian,
);
/** Those in -ов, -ев and -ин: women add -а. */
export const russianFamilies = readWords(
  "Иванов Кузнецов Попов Соколов Лебедев Новиков Морозов Волков Павлов Семёнов Голубев Виноградов Жуков Щукин Ершов Цветков Юдин Магомедов Хасанов Яковлев",
  readRussian,
);

export const mongolianMen = readWords(
  "Бат-Эрдэнэ Ганбаатар Мөнхбат Болд Батболд Энхбат Төмөр Ганзориг Отгонбаяр Баярсайхан Эрдэнэбат Сүхбат Нямдорж Дорж Чулуунбат Лхагвасүрэн Пүрэв Жаргал Цэрэн Алтангэрэл Хүрэлбаатар Батбаяр".replaceAll(
    "-",
    "",
  ),
  readMongolian,
);
export const mongolianWomen = readWords(
  "Оюунчимэг Сарантуяа Энхтуяа Цэцэг Алтанцэцэг Мөнхцэцэг Нарантуяа Болормаа Уранчимэг Отгонжаргал Баясгалан Ундрах Хулан Номин Дэлгэрмаа Цэрэндулам Солонго",
  readMongolian,
);

export const turkishMen = readWords(
  "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Osman Yusuf Murat Ömer Fatih Emre Burak Serkan Gökhan Çağlar Şükrü Uğur İsmail Volkan Cengiz Oğuz Barış Tolga",
  readTurkish,
);
export const turkishWomen = readWords(
  "Fatma Ayşe Emine Hatice Zeynep Elif Merve Özlem Gülşen Çiğdem Şeyma Büşra Sevgi Yıldız Tuğba Esra Hülya Nurcan Ebru",
  readTurkish,
);
export const turkishFamilies = readWords(
  "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Güneş Ünal Gündüz Bozkurt Işık",
  readTurkish,
);

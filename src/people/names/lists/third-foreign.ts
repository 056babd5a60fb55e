/** What Arabic and Persian writing makes of names from elsewhere: v is ف, p is ب, g is غ or ج, ch is تش. */
export const thirdForeignInArabic = `
فيكتور ; Victor Viktor Fiktor ; Виктор
جورج ; George Georges Jorj Georg ; Джордж Жорж Джорж
بيتر ; Peter Piter Petr ; Петер Питер
بول ; Paul Pol Boul ; Пол Паул
فلاديمير ; Vladimir Wladimir ; Владимир
إيفان ; Ivan Iwan Ifan ; Иван
سفيتلانا ; Svetlana Swetlana ; Светлана
باتريك ; Patrick Patrik ; Патрик
جوزيف ; Joseph Josef Jozef ; Джозеф Жозеф
ستيفان ; Stefan Stephan Estefan ; Стефан
تشارلز ; Charles Tcharlz ; Чарлз Чарльз
مايكل ; Michael Maikel Maykel ; Майкл Майкъл
ديفيد ; David Davide Deyvid ; Дейвид Дэвид
سيرغي ; Sergey Sergei Serghei ; Сергей
ألكسندر ; Alexander Aleksandr Alexandre ; Александър Александр
غريغوري ; Gregory Grigori Grigory ; Григорий Грегори
يوهانس ; Johannes Yohannes Yohanes ; Йоханес Йоханнес
تسفاي ; Tesfay Tesfai Tasfay ; Тесфай
كيداني ; Kidane Kidani Kidanie ; Кидане
شيفا ; Sheva Shiva Chiva ; Шива
أولغا ; Olga Olgha ; Олга Ольга
نيكولاي ; Nikolai Nikolay Nicolai ; Николай
رافي ; Ravi Raffi Rafi ; Рави Рафи
سركيس ; Sarkis Serkis Sargis ; Саркис
أنطون ; Anton Antoun Antoon ; Антон Антун
إدوارد ; Edward Edouard Eduard ; Едуард Эдуард
فيليب ; Philip Filip Philippe ; Филип Филипп
جان ; Jean Jan Djan ; Жан Джан
كلود ; Claude Klod ; Клод
غابرييل ; Gabriel Ghabriel ; Габриел Габриэль
ويليام ; William Wiliam ; Уильям Уилям
هنري ; Henry Henri ; Генри Хенри
روبرت ; Robert ; Роберт
جيمس ; James ; Джеймс
جون ; John Jon ; Джон
جونسون ; Johnson Jonson ; Джонсон
سميث ; Smith Smit ; Смит
واشنطن ; Washington ; Вашингтон
توماس ; Thomas Tomas ; Томас
آرثر ; Arthur Artur ; Артур
ألبرت ; Albert ; Альберт Алберт
فرانك ; Frank ; Франк Фрэнк
فرانسوا ; Francois François ; Франсуа
بيير ; Pierre ; Пьер Пиер
لويس ; Louis Luis ; Луис Луи
ماري ; Marie Mary Mari ; Мари Мария
كارل ; Karl Carl ; Карл
فريدريك ; Frederick Friedrich Frederik ; Фредерик Фридрих
فيلهلم ; Wilhelm Vilhelm ; Вильгельм Вилхелм
هانز ; Hans Hanz ; Ханс Ганс
ماكس ; Max Maks ; Макс
ألفريد ; Alfred ; Альфред Алфред
إرنست ; Ernst Ernest ; Эрнст Ернст
يوهان ; Johann Johan ; Иоганн Йохан
أوتو ; Otto ; Отто Ото
ليونيد ; Leonid ; Леонид
بوريس ; Boris ; Борис
ميخائيل ; Mikhail Michail ; Михаил
فاسيلي ; Vasily Vassili Wassili ; Василий Васили
أندريه ; Andre Andrei Andrey ; Андрей Андре
يوري ; Yuri Juri ; Юрий Юри
ديمتري ; Dmitri Dmitry ; Дмитрий Дмитри
بافل ; Pavel Pawel ; Павел
فيودور ; Fyodor Fedor ; Фёдор Федор
ليف ; Lev Lew ; Лев
إيغور ; Igor ; Игорь Игор
أوليغ ; Oleg ; Олег
ماكسيم ; Maxim Maksim ; Максим
أليكسي ; Alexei Aleksey ; Алексей
فاليري ; Valery Valeri ; Валерий Валери
فيتالي ; Vitaly Vitali ; Виталий
قسطنطين ; Konstantin Constantin ; Константин
إليزابيث ; Elizabeth Elisabeth ; Элизабет Елизабет
مارغريت ; Margaret Margarete ; Маргарет Маргарита
كاثرين ; Catherine Katherine ; Кэтрин Катрин
شارلوت ; Charlotte ; Шарлотта Шарлот
جوليا ; Julia Giulia ; Джулия Юлия
ريتشارد ; Richard Ritchard ; Ричард
إدغار ; Edgar ; Эдгар Едгар
هربرت ; Herbert ; Герберт Херберт
هوغو ; Hugo ; Гуго Хуго Уго
والتر ; Walter Valter ; Вальтер Уолтер Валтер
رودولف ; Rudolf Rudolph ; Рудольф Рудолф
أدولف ; Adolf Adolph ; Адольф Адолф
غوستاف ; Gustav Gustaf ; Густав
أوليفر ; Oliver Olivier ; Оливер
فنسنت ; Vincent ; Винсент
مارتن ; Martin ; Мартин
لوثر ; Luther Luter ; Лютер Лутер
ستيفن ; Stephen Steven ; Стивен Стефен
بنجامين ; Benjamin ; Бенджамин
صموئيل ; Samuel ; Самюэль Самуил
دانيال ; Daniel ; Даниэль Дениел Даниел
غابريال ; Gabriel ; Габриэль Габриел
رفاييل ; Raphael Rafael ; Рафаэль Рафаел
أنجيلا ; Angela ; Анджела Ангела
جوزيبي ; Giuseppe ; Джузеппе Джузепе
جيوفاني ; Giovanni ; Джованни Джовани
ماريو ; Mario ; Марио
باولو ; Paolo Paulo ; Паоло
لورنزو ; Lorenzo ; Лоренцо
كارلوس ; Carlos Karlos ; Карлос
بيدرو ; Pedro ; Педро
خوان ; Juan ; Хуан
خوسيه ; Jose José ; Хосе
ميغيل ; Miguel ; Мигель Мигел
غونزاليس ; Gonzalez Gonzales ; Гонсалес Гонзалес
غارسيا ; Garcia ; Гарсия Гарсиа
رودريغيز ; Rodriguez Rodrigues ; Родригес
فرناندو ; Fernando ; Фернандо
تشرشل ; Churchill ; Черчилль Чърчил
شكسبير ; Shakespeare ; Шекспир
نيوتن ; Newton ; Ньютон Нютон
كينيدي ; Kennedy ; Кеннеди Кенеди
كلينتون ; Clinton ; Клинтон
جاكسون ; Jackson ; Джексон
تايلور ; Taylor ; Тейлор Тэйлор
أندرسون ; Anderson ; Андерсон
نيلسون ; Nelson Nilson ; Нельсон Нелсон
غوته ; Goethe Gothe ; Гёте Гете
شوبرت ; Schubert ; Шуберт
بيتهوفن ; Beethoven ; Бетховен
موزارت ; Mozart ; Моцарт
شتراوس ; Strauss Straus ; Штраус Щраус
شنايدر ; Schneider ; Шнайдер
مولر ; Muller Müller ; Мюллер Мюлер
تشيخوف ; Chekhov Tchekhov Tschechow ; Чехов
غوركي ; Gorky Gorki ; Горький Горки
بوشكين ; Pushkin Puschkin ; Пушкин
دوستويفسكي ; Dostoevsky Dostoyevsky Dostojewski ; Достоевский Достоевски
خروتشوف ; Khrushchev Khrouchtchev ; Хрущёв Хрушчов
بريجنيف ; Brezhnev Brejnev Breschnew ; Брежнев
غورباتشوف ; Gorbachev Gorbatchev Gorbatschow ; Горбачёв Горбачов
ستالين ; Stalin ; Сталин
تروتسكي ; Trotsky Trotzki ; Троцкий Троцки
بوغدان ; Bogdan ; Богдан
ياروسلاف ; Yaroslav Jaroslav ; Ярослав
ميلوش ; Milosh Milos Miloš ; Милош
زوران ; Zoran Soran ; Зоран
نيكولاس ; Nicholas Nikolas ; Николас
هيلين ; Helen Helene ; Хелен Элен
جاك ; Jack Jacques ; Жак Джек
ميشيل ; Michel Michelle ; Мишель Мишел
فيرجيني ; Virginie ; Виржини
جيل ; Gilles Jill ; Жиль Джил
شارل ; Charles ; Шарль Шарл
موريس ; Maurice Moris ; Морис
فيليكس ; Felix Feliks ; Феликс
لوكاس ; Lucas Lukas ; Лукас
ألبرتو ; Alberto ; Альберто Алберто
تيمور ; Timur Teymur Taimur ; Тимур
روسلان ; Ruslan ; Руслан
`;

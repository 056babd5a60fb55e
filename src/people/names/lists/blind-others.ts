/** Like blindArabicNames, of all other scripts and languages: first column in any script, the others Latin and Cyrillic. */
export const blindOtherNames = `
გიორგი ; Giorgi George Georgi Giorgy ; Гиорги Георги
დავით ; Davit David Dawit ; Давит Давид
ნინო ; Nino ; Нино
თამარ ; Tamar Thamar ; Тамар
ლევან ; Levan Lewan ; Леван
ზურაბ ; Zurab Zourab Surab ; Зураб
ქეთევან ; Ketevan Ketewan Kethevan ; Кетеван
შოთა ; Shota Schota Chota ; Шота
ვახტანგ ; Vakhtang Wachtang Vachtang ; Вахтанг
ბექა ; Beka Bekha ; Бека
მაყვალა ; Makvala Maqvala ; Маквала
ჯაფარიძე ; Japaridze Dzhaparidze Djaparidze ; Джапаридзе
ჭავჭავაძე ; Chavchavadze Tchavtchavadze ; Чавчавадзе
გელაშვილი ; Gelashvili Gelaschwili Guelachvili ; Гелашвили
ხუციშვილი ; Khutsishvili Chuzischwili Khoutsichvili ; Хуцишвили
კვარაცხელია ; Kvaratskhelia Kwarazchelia ; Кварацхелия
Արմեն ; Armen Armén ; Армен
Հովհաննես ; Hovhannes Hovannes Hovhanes Ovanes ; Ованес Оганес
Գևորգ ; Gevorg Kevork Gevork ; Геворг Геворк
Աշոտ ; Ashot Achot Aschot ; Ашот
Վարդան ; Vardan Vartan Wardan ; Вардан
Տիգրան ; Tigran Dikran ; Тигран
Անահիտ ; Anahit Anahid ; Анаит
Սարգսյան ; Sargsyan Sarkisian Sarkissian ; Саргсян Саркисян
Պետրոսյան ; Petrosyan Petrossian Bedrosian ; Петросян
Հակոբյան ; Hakobyan Hagopian Akopyan ; Акопян
Մկրտչյան ; Mkrtchyan Mkrtchian Mgrdichian ; Мкртчян
አበበ ; Abebe Abebä ; Абебе
ተስፋዬ ; Tesfaye Tesfay ; Тесфайе
ገብረ ; Gebre Ghebre ; Гебре
ሃይለ ; Haile Hayle Hailé ; Хайле
ሰለሞን ; Solomon Selemon ; Соломон
ዮሐንስ ; Yohannes Johannes Yohanes ; Йоханнес
ትርሐስ ; Tirhas Terhas ; Терхас
በረከት ; Bereket Berekhet ; Берекет
ሙሉ ; Mulu Muluu ; Мулу
ዳዊት ; Dawit Davit ; Давит
ኤልሳ ; Elsa ; Элса
রহিম ; Rahim Raheem ; Рахим
করিম ; Karim Kareem ; Карим
হাসান ; Hasan Hassan ; Хасан
ফাতেমা ; Fatema Fatima ; Фатема
সাইফুল ; Saiful Sayful ; Сайфул
শফিক ; Shafiq Shofiq Shafik ; Шафик
জাহাঙ্গীর ; Jahangir Jahangeer ; Джахангир
নাজমুল ; Nazmul Najmul ; Назмул
মিজানুর ; Mizanur Mijanur ; Мизанур
চৌধুরী ; Chowdhury Choudhury ; Чоудхури
সুমন ; Sumon Suman ; Сумон
তানভীর ; Tanvir Tanveer ; Танвир
শারমিন ; Sharmin Sharmeen ; Шармин
বেগম ; Begum Begom ; Бегум
রাম ; Ram Raam ; Рам
कृष्ण ; Krishna Krisna ; Кришна
सीता ; Sita Seeta ; Сита
गीता ; Gita Geeta ; Гита
संजय ; Sanjay Sanjai ; Санджай
राजेश ; Rajesh Rajes ; Раджеш
सुनीता ; Sunita Suneeta ; Сунита
श्रेष्ठ ; Shrestha Shresta ; Шреста
गुरुङ ; Gurung Gurong ; Гурунг
थापा ; Thapa Tapa ; Тапа
तामाङ ; Tamang ; Таманг
सिंह ; Singh Sinh ; Сингх
शर्मा ; Sharma Sarma ; Шарма
लक्ष्मी ; Lakshmi Laxmi Lakchmi ; Лакшми
बहादुर ; Bahadur Bahadoor ; Бахадур
पौडेल ; Poudel Paudel Paudyal ; Поудел
अधिकारी ; Adhikari Adikari ; Адхикари
विकास ; Vikas Bikash Wikas ; Викас
Γεώργιος ; Georgios Yorgos Georgius ; Георгиос
Δημήτριος ; Dimitrios Demetrios ; Димитриос
Κωνσταντίνος ; Konstantinos Constantinos ; Константинос
Χρήστος ; Christos Hristos Khristos ; Христос
Παπαδόπουλος ; Papadopoulos Papadopulos ; Пападопулос
Ευαγγελία ; Evangelia Evaggelia ; Евангелия
Νικόλαος ; Nikolaos Nicolaos ; Николаос
Ιωάννης ; Ioannis Yannis Ioannes ; Иоаннис
משה ; Moshe Mosche ; Моше
יצחק ; Yitzhak Yitzchak Itzhak Izchak ; Ицхак
שלמה ; Shlomo Schlomo ; Шломо
רחל ; Rachel Rahel ; Рахел
כהן ; Cohen Kohen ; Коен Коэн
לוי ; Levi Levy Lewi ; Леви
חיים ; Chaim Haim Hayim ; Хаим
דוד ; David Dawid ; Давид
Олександр ; Oleksandr Olexandr Oleksander ; Олександр
Андрій ; Andrii Andriy Andrij ; Андрей
Сергій ; Serhii Serhiy Serhij ; Сергий
Наталія ; Nataliia Natalia Nataliya ; Наталия Наталья
Юлія ; Yuliia Yulia Julija Iuliia ; Юлия
Ольга ; Olha Olga ; Олга
Григорій ; Hryhorii Hryhoriy Grygorii ; Григорий
Євген ; Yevhen Evgen Jewhen ; Евген
Микола ; Mykola Mikola ; Микола
Шевченко ; Shevchenko Schewtschenko Chevtchenko ; Шевченко
Ковальчук ; Kovalchuk Kowaltschuk Kovaltchouk ; Ковалчук
Бондаренко ; Bondarenko ; Бондаренко
Лисенко ; Lysenko Lisenko ; Лисенко
Кравчук ; Kravchuk Krawtschuk ; Кравчук
Зінченко ; Zinchenko Sintschenko ; Зинченко
Бат-Эрдэнэ ; Bat-Erdene Baterdene Bat-Ardene ; Батердене
Энхтуяа ; Enkhtuya Enkhtuyaa Enhtuya ; Енхтуя
Цэцэг ; Tsetseg Zezeg Cetseg ; Цецег
Болормаа ; Bolormaa Bolorma ; Болорма
Ганбаатар ; Ganbaatar Ganbatar ; Ганбатар
Мөнхбат ; Munkhbat Monkhbat Mönkhbat ; Мунхбат
Отгонбаяр ; Otgonbayar Otgonbajar ; Отгонбаяр
Нарантуяа ; Narantuya Narantuyaa ; Нарантуя
Дорж ; Dorj Dorji Dordj ; Дорж
Оюунчимэг ; Oyunchimeg Oyuunchimeg ; Оюнчимег
Димитър ; Dimitar Dimiter Dimitur ; Димитр
Георги ; Georgi Gueorgui Gheorghi ; Георгий
Йордан ; Yordan Jordan Iordan ; Иордан
Цветелина ; Tsvetelina Cvetelina Zwetelina ; Цветелина
Стоянов ; Stoyanov Stojanow Stoianov ; Стоянов
Желязков ; Zhelyazkov Jeliazkov Schelyazkov ; Желязков
Щерев ; Shterev Chterev Schterew ; Щерев
Христо ; Hristo Christo Khristo ; Христо
`;

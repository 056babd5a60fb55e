/**
 * Names written down after the rules of the third list stood. When they were measured three plain mistakes were seen and
 * mended (ch before r, rh inside a word, Nasiruddin); nothing else was tuned to them. Like thirdArabicNames, then names
 * of two people, the first of a line against each of the others.
 */
export const freshArabicNames = `
عطا الله ; Ataullah Attaullah Atallah Ataollah ; Атаула Атаулла Аталла
فيض الله ; Faizullah Fayzollah Feyzullah Faidallah ; Файзула Фейзула Файзулла
خير الله ; Khairullah Kheirollah Hayrullah Khayrallah ; Хайрула Хейрулла
لطف الله ; Lutfullah Lotfollah Lütfullah Lotfallah ; Лутфула Лотфула
بن سعيد ; Bensaid Binsaid Bensaïd ; Бенсаид Бинсаид
عبد الوهاب ; Abdelouahab Abdulwahab Abdülvahap Abdulwahhab ; Абдулвахаб Абделуахаб
عبد اللطيف ; Abdellatif Abdullatif Abdullateef Abdoullatif ; Абдулатиф Абделлатиф
عبد الرؤوف ; Abderraouf Abdulrauf Abdurrauf Abdelraouf ; Абдулрауф Абдурауф
نصر الدين ; Nasreddine Nasruddin Nasrettin Nasiruddin ; Насрудин Насреддин Насредин
كمال الدين ; Kamaleddine Kamaluddin Kemalettin ; Камалудин Кемалетин Камалуддин
مسعود ; Messaoud Masoud Mesut Masud Massoud ; Масуд Месуд
سعود ; Saoud Saud Suud Soud ; Сауд
داوود ; Daoud Dawood Davut Dawud Daud ; Дауд Давуд
رغدة ; Raghda Ragda Raghdah ; Рагда
مغيث ; Mughith Moughith Mugis Mogheeth ; Мугит
فاروق ; Farouk Faruk Farooq Faruq ; Фарук
فوزي ; Faouzi Fawzi Fevzi Fauzi Fawzy ; Фаузи Февзи Фавзи
شفاء ; Shifa Chifa Şifa Schifa ; Шифа
تهاني ; Tahani Tehani Tahany ; Тахани
بشرى ; Bushra Bouchra Büşra Buschra ; Бушра
جلنار ; Julnar Jolnar Gulnar Djoulnar ; Джулнар
وضاح ; Waddah Ouaddah Wadah Vaddah ; Вадах Уадах
ناهد ; Nahed Nahid Naahid ; Нахед Нахид
هيام ; Hiam Hayam Hiyam ; Хиам Хиям
ريهام ; Reham Riham Rihame ; Рехам Рихам
زبيدة ; Zubaida Zoubida Zübeyde Zobeida ; Зубайда Зубейда
رفيق ; Rafik Rafiq Refik Rafeeq ; Рафик
توفيقة ; Tawfika Taoufika Tevfika ; Тауфика
سفيان ; Sofiane Sufyan Süfyan Soufiane Sufian ; Суфян Софиан
إلهام ; Ilham Elham Ilhem Ilhame ; Илхам Елхам
أكرم ; Akram Ekrem Akrem ; Акрам
أشرف ; Ashraf Achraf Eşref Aschraf ; Ашраф
أيهم ; Ayham Aiham Ayhem ; Айхам
أنس ; Anas Anass Enes Aness ; Анас
آية ; Aya Ayah Aia Ayat ; Ая
أسماء ; Asma Asmaa Esma Asmae ; Асма
`;

export const freshOtherNames = `
فریبا ; Fariba Feriba Fareeba ; Фариба
فرامرز ; Faramarz Feramarz Framarz ; Фарамарз
شاپور ; Shapur Shapour Schapur Shahpur ; Шапур
گودرز ; Gudarz Goodarz Goudarz ; Гударз
نیلوفر ; Nilufar Niloofar Nilofar Niloufar ; Нилуфар Нилофар
ولی ; Wali Vali Waly Weli ; Вали
توریالی ; Toryalai Turyalay ; Торялай
احمدضیا ; Ahmadzia Ahmad-Zia Ahmadzeya ; Ахмадзия
پاینده ; Payenda Payinda Payande ; Пайенда
تورپیکی ; Torpekai Torpikai Torpekay ; Торпекай
ناجیه ; Najia Najiya Nadjia Naciye ; Наджия
دلاوەر ; Dilawar Dlawar Dilaver ; Дилауар Дилавар
هەڤاڵ ; Haval Heval Hawal ; Хавал Хевал
ڕەوەند ; Rawand Rewend Rawend ; Рауанд Раванд
شاخەوان ; Shakhawan Shaxawan Şaxewan ; Шахауан
عمرگل ; Omargul Umargul Omar-Gul ; Омаргул
رمشا ; Rimsha Ramsha Remsha ; Римша
ظہور ; Zahoor Zuhur Zahur ; Захур
ভাস্কর ; Bhaskar Vaskar ; Бхаскар
সাবিনা ; Sabina Shabina Sabeena ; Сабина
নূরুল ; Nurul Nooral Noorul ; Нурул
ኃይለማርያም ; Hailemariam Haylemaryam Hailemaryam ; Хайлемариам
ፊልሞን ; Filmon Philmon Filimon ; Филмон
መድሃኔ ; Medhane Medhanie Medhani ; Медхане
ზვიად ; Zviad Swiad Zwiad ; Звиад
ნოდარ ; Nodar Nodari ; Нодар
ჟანა ; Zhana Jana Schana ; Жана
ჩიქოვანი ; Chikovani Tchikovani Tschikowani ; Чиковани
Հրանտ ; Hrant Hrand Hrante ; Грант Хрант
Մանուկյան ; Manukyan Manoukian Manukjan ; Манукян
Григорян ; Grigoryan Grigorian Grigorjan ; Григорян
Юрченко ; Yurchenko Jurtschenko Iourtchenko ; Юрченко
Руденко ; Rudenko Roudenko ; Руденко
Анатолій ; Anatolii Anatoliy Anatoly Anatolij ; Анатолий
Павлюк ; Pavliuk Pavlyuk Pawljuk ; Павлюк
Якименко ; Yakymenko Jakimenko Iakymenko ; Якименко
Кирилл ; Kirill Kiril Kyrylo Cyril ; Кирил Кирилл
Мунхбат ; Munkhbat Munhbat Mönkhbat ; Мунхбат
فيكتوريا ; Victoria Viktoria Viktorija ; Виктория
ألكسي ; Alexei Aleksei Alexey ; Алексей
رافائيل ; Rafael Raphael Rafail ; Рафаел Рафаэль
سيلفا ; Silva Sylva ; Силва Сильва
إيلينا ; Elena Helena Yelena ; Елена Элена
ماركو ; Marko Marco ; Марко
بوغوص ; Boghos Bogos Poghos ; Погос Богос
`;

export const freshDifferentNames = `
Habib ; Khabir Shabib Labib
Nadim ; Nadir Nazim Nida
Rafik ; Shafik Rifka Rafat
Sabri ; Samri Sabir-Khan Subhi
Wahid ; Walid Waheeda Wajid
Zahra ; Zohal Zuhair Sara
Tawfiq ; Taufan Tawab Wafiq
Marwan ; Mirwan-Din Ridwan Rowan
Fawzi ; Fayez Fawaz Faiz
Bushra ; Basra Bashar Bashir
Dawood ; Wadud Dawar Daniel
Lutfullah ; Latifullah Lutfuddin Lutfia
Khairullah ; Khairuddin Khalilullah Khairi
Benali ; Benamor Benalal
Насрудин ; Насрула Нурудин Насир
Фейзула ; Фейзудин Фазлула
Сауд ; Саид Сади Суад
Дауд ; Дадо Вадуд
Викторов ; Викентиев Воронов
نبيل ; نبيلة نابل نوفل
حبيب ; حبيبة خبير لبيب
وحيد ; واحد وليد مجيد
فوزي ; فوزية فايز فائز
رفيق ; رفقة فريق شفيق
Nabil ; نبيلة نوال
Wahid ; وليد وحدة
Фарук ; طارق فرح
Haval ; Hawar Helin
ڕەوەند ; ڕێبەند ڕزگار
Zviad ; Zaza Zurab
Yurchenko ; Yaremenko Savchenko
Anatolii ; Antonii Vitalii
`;

/** Names of Persian, Dari, Pashto, Kurdish and Turkish; like arabicRootNames: native ; Latin ; Cyrillic. */
export const iranianTurkicNames = `
رضا ; Reza Raza Rıza ; Реза Риза
غلام رضا ; Gholamreza Ghulamreza Gulamreza ; Голамреза
پرویز ; Parviz Parwiz Pervez ; Парвиз
فرهاد ; Farhad Ferhad Ferhat ; Фархад
بهرام ; Bahram Behram ; Бахрам
شیرین ; Shirin Shireen Şirin ; Ширин
گلناز ; Golnaz Gulnaz ; Гулназ Голназ
گل آغا ; Gulagha Golaqa ; Гулага
ژیلا ; Zhila Jila ; Жила
کیوان ; Keyvan Kayvan Kaiwan ; Кейван
سیاوش ; Siavash Siyavash Siawash ; Сиаваш
داریوش ; Dariush Daryoush Dariyush ; Дариуш
کامران ; Kamran Camran ; Камран
مهرداد ; Mehrdad Mihrdad ; Мехрдад
آرش ; Arash Aresh ; Араш
بهنام ; Behnam Bihnam ; Бехнам
نرگس ; Narges Nargis Nergis ; Наргес Наргис
پریسا ; Parisa Pareesa ; Париса
زهره ; Zohreh Zohra Zuhra ; Зохре Зухра
اسدالله ; Asadullah Asadollah Assadullah ; Асадулла Асадуллах
هدایت الله ; Hedayatullah Hidayatullah Hedayatollah ; Хедаятулла Хидаятуллах
احمدزاده ; Ahmadzadeh Ahmadzada Ahmedzade ; Ахмадзаде Ахмадзада
کریمی ; Karimi Kareemi ; Карими
رحیمی ; Rahimi Raheemi ; Рахими
نوری ; Noori Nouri Nuri ; Нури
حسینی ; Hosseini Hussaini Husseini ; Хосейни Хусейни
محمدی ; Mohammadi Muhammadi Mohamadi ; Мохамади Мохаммади
موسوی ; Mousavi Musawi Moosavi ; Мусави Мусауи
صفوی ; Safavi Safawi ; Сафави
یوسفزی ; Yousafzai Yusufzai Yosufzai ; Юсуфзай Юсафзай
احمدزی ; Ahmadzai Ahmadzay ; Ахмадзай
نورزی ; Noorzai Nurzai Nurzay ; Нурзай
ستانکزی ; Stanikzai Stanekzai Stanakzai ; Станикзай
زرغونه ; Zarghuna Zarghona ; Заргуна
پښتانه ; Pashtana Pakhtana ; Паштана
خوشحال ; Khushal Khoshal Khushhal ; Хушал
ملالی ; Malalai Malalay Malali ; Малалай
هێمن ; Hemin Hêmin Hemen ; Хемин
ئازاد ; Azad Azaad ; Азад
شێرکۆ ; Sherko Shirko Şêrko ; Шерко
ئاراس ; Aras Aaras ; Арас
ڕێبین ; Rebin Rêbîn Rebeen ; Ребин
کاوە ; Kawa Kaveh Kawe ; Кава
دلشاد ; Dilshad Dlshad Dilşad ; Дилшад
بەرزان ; Barzan Berzan ; Барзан
سۆران ; Soran Soren ; Соран
هەژار ; Hazhar Hejar Hajar ; Хажар
ڕۆژین ; Rojin Rozhin Rojîn ; Рожин
چیا ; Chia Çiya Chiya ; Чия
بەختیار ; Bakhtiar Bakhtiyar Baxtiyar ; Бахтиар Бахтияр
سعدیہ ; Sadia Saadia Sadiya ; Садия
شہباز ; Shahbaz Shehbaz ; Шахбаз
ظفر ; Zafar Zaffar ; Зафар
شفیق ; Shafiq Shafeeq Shafique ; Шафик
نواز ; Nawaz Navaz ; Наваз
بشیر ; Bashir Basheer ; Башир
چوہدری ; Chaudhry Chaudhary Choudhury ; Чаудри
بٹ ; Butt But ; Бат
قریشی ; Qureshi Quraishi Kureshi ; Куреши
صدیقی ; Siddiqui Siddiqi Sadiqi ; Сиддики Садики
`;

/** Names of Georgia, Armenia, Ethiopia and Eritrea, Bengal, Nepal and India, Greece, Israel: native ; Latin ; Cyrillic. */
export const otherScriptNames = `
გიორგი ; Giorgi Georgi Giorgy ; Гиорги Георгий
ნინო ; Nino ; Нино
თამარ ; Tamar Tamari ; Тамар
დავით ; Davit Davith David ; Давид Давит
ლევან ; Levan Lewan ; Леван
ზურაბ ; Zurab Zuraab ; Зураб
მამუკა ; Mamuka Mamouka ; Мамука
ბერიძე ; Beridze Beridse ; Беридзе
მაისურაძე ; Maisuradze Maissuradze ; Майсурадзе
კაპანაძე ; Kapanadze Kapanadse ; Капанадзе
ხვიჩა ; Khvicha Hvicha ; Хвича
შოთა ; Shota Schota ; Шота
ჯაბა ; Jaba Djaba ; Джаба
ღვინიაშვილი ; Gviniashvili Ghviniashvili ; Гвиниашвили
წერეთელი ; Tsereteli Zereteli Cereteli ; Церетели
Արամ ; Aram ; Арам
Հայկ ; Hayk Haik ; Айк Хайк
Գրիգորյան ; Grigoryan Grigorian Krikorian ; Григорян
Սարգսյան ; Sargsyan Sarkisian Sarkissian ; Саргсян Саркисян
Անահիտ ; Anahit Anahid ; Анаит
Տիգրան ; Tigran Dikran ; Тигран
አበበ ; Abebe ; Абебе
ተስፋይ ; Tesfay Tesfai ; Тесфай
ገብረ ; Gebre Ghebre ; Гебре
ሰላም ; Selam Selamm ; Селам
መብራህቱ ; Mebrahtu Mebrahtou ; Мебрахту
ብርሃነ ; Berhane Birhane ; Бырхане Берхане
ዮሐንስ ; Yohannes Johannes Yohanes ; Йоханес
হোসেন ; Hossain Hosen Hussain ; Хосейн
আক্তার ; Akter Aktar Akhter ; Актер
ইসলাম ; Islam ; Ислам
রহমান ; Rahman Rahaman ; Рахман
চৌধুরী ; Chowdhury Choudhury ; Чоудхури
বেগম ; Begum Begom ; Бегум
শেখ ; Sheikh Shekh ; Шейх
राम ; Ram Raam ; Рам
सीता ; Sita Seeta ; Сита
थापा ; Thapa ; Тапа
गुरुङ ; Gurung Gurong ; Гурунг
श्रेष्ठ ; Shrestha Shrestha ; Шрестха Шреста
तामाङ ; Tamang Tamanga ; Таманг
सिंह ; Singh Sinha ; Сингх
शर्मा ; Sharma Sarma ; Шарма
कुमार ; Kumar Koumar ; Кумар
Γιώργος ; Giorgos Yorgos ; Георгос
Παπαδόπουλος ; Papadopoulos Papadopulos ; Пападопулос
Μαρία ; Maria ; Мария
Χρήστος ; Christos Hristos ; Христос
משה ; Moshe Moshé ; Моше
יעקב ; Yaakov Jakov Yakov ; Яков Яаков
כהן ; Cohen Kohen ; Коен Коэн
שרה ; Sarah Sara ; Сара
`;

/** Ukrainian, Russian and Bulgarian names: Cyrillic spellings of neighbours count as the native ones. */
export const slavicNames = `
Олександр ; Oleksandr Aleksandr Alexander ; Александър Александр
Сергій ; Serhiy Sergiy Sergey ; Сергей Сергий
Володимир ; Volodymyr Vladimir Wolodymyr ; Владимир
Дмитро ; Dmytro Dmitro Dmitri ; Дмитрий
Юлія ; Yuliia Julia Yulia ; Юлия
Щербаков ; Shcherbakov Scherbakov Shtarbakov ; Щербаков
Шевченко ; Shevchenko Schewtschenko Chevtchenko ; Шевченко
Ковальчук ; Kovalchuk Kowaltschuk ; Ковалчук
Гончаренко ; Honcharenko Goncharenko ; Гончаренко
Жуков ; Zhukov Jukov Schukow ; Жуков
Хаджиев ; Hadzhiev Hadjiev Khadzhiev ; Хаджиев
Йорданов ; Yordanov Iordanov Jordanov ; Йорданов
Цветкова ; Tsvetkova Cvetkova Zwetkowa ; Цветкова
Ангел ; Angel Anghel ; Ангел
Ъглова ; Aglova Uglova ; Углова
Бат-Эрдэнэ ; Bat-Erdene Baterdene ; Бат-Эрдэнэ
Төмөр ; Tumur Tomor ; Тумур
Ганзориг ; Ganzorig Gandzorig ; Ганзориг
`;

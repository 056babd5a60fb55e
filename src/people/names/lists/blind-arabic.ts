/**
 * The second list, to judge the rules by: written from knowledge of the languages and before any of it was measured, but
 * after its writer had seen the rules and the first lines of the first list. Nothing of it may go into the table of
 * known spellings. Each line is one name: native ; Latin ; Cyrillic (Russian and Bulgarian).
 */
export const blindArabicNames = `
عبد الرحمن ; Abderrahmane Abdurrahman Abdulrahman Abdirahman Abdelrahman ; Абдуррахман Абдурахман Абдеррахман
جميلة ; Djamila Jamila Cemile Gamila Jamileh ; Джамиля Джамила Джемиле
حسين ; Houcine Hussain Hoceine Hüseyin Hosein ; Хусейн Хюсеин Гусейн
أسامة ; Oussama Usama Osama Üsame Ossama ; Усама Осама
توفيق ; Tewfik Taoufik Tawfiq Tevfik Toufic ; Тауфик Тевфик Тофик
رضوان ; Redouane Rizwan Ridwan Radwan Rıdvan ; Ридван Ризван Радван
الأخضر ; Lakhdar al-Akhdar Alakhdar ; Лахдар
يوسف ; Youssef Yusuf Yousuf Joussef Yousouf ; Юсуф Юсеф Юсиф
يعقوب ; Yaqoub Yakub Yacoub Jakub Yaghoub ; Якуб Якоб
إسحاق ; Ishaq Ishak Eshagh Isaac Ishaaq ; Исхак Ишак
زينب ; Zaynab Zineb Zeynep Zainab Zeinab ; Зейнаб Зайнаб Зейнеп
شريف ; Sharif Cherif Şerif Shareef Sherif ; Шариф Шериф
جمال ; Jamal Djamel Cemal Gamal Dschamal ; Джамаль Джамал Джемал
خديجة ; Khadija Khadidja Hatice Kadija Chadidscha ; Хадиджа Хатидже
عائشة ; Aisha Aïcha Ayşe Aisheh Ayesha ; Аиша Айша Айше
فاطمة ; Fatima Fatma Fatemeh Fathima ; Фатима Фатма Фатме
بو بكر ; Boubakar Boubaker Abubakar Aboubacar ; Бубакар Абубакар
مصطفى ; Mustafa Moustapha Mostafa Mustapha Mostefa ; Мустафа Мостафа
عبد القادر ; Abdelkader Abdulqadir Abdülkadir Abdulkadir Abdolghader ; Абделькадер Абдулкадир
عبد الله ; Abdullah Abdallah Abdellah Abdulla Abdollah ; Абдулла Абдуллах Абдалла
خالد ; Khaled Khalid Halit Chaled Khalit ; Халед Халид
سعيد ; Said Saeed Saïd Sait Sayeed ; Саид Сеид
رشيد ; Rachid Rashid Raşit Rasheed Raschid ; Рашид Решид
ياسين ; Yacine Yassin Yasin Yassine Jassin ; Ясин Яссин
كريم ; Karim Kerim Kareem ; Карим Керим
نور الدين ; Noureddine Nuruddin Nurettin Nooruddin Nouredine ; Нуреддин Нуруддин Нуретин
صلاح الدين ; Salaheddine Salahuddin Selahattin Saladin Salahaddin ; Салахуддин Салах-ад-Дин Селахатин
عز الدين ; Azzedine Izzeddin Izzettin Ezzedine Ezzeddin ; Иззеддин Иззатдин
شمس الدين ; Chamseddine Shamsuddin Şemsettin Shamsaddin ; Шамсуддин Шамсаддин
بدر ; Badr Bedir Badar Bader ; Бадр Бадер
طارق ; Tariq Tarek Tarık Tarik Tareq ; Тарик Тарек
حمزة ; Hamza Hamzah Hamze ; Хамза Гамза
بلال ; Bilal Belal Billel Bilel ; Билал Биляль Белал
إدريس ; Idris Idriss Driss Edris ; Идрис Едрис
إبراهيم ; Ibrahim Brahim Ebrahim Ibrahima İbrahim ; Ибрахим Ибрагим Ибраим
إسماعيل ; Ismail Smail Esmail Ismaël Isma'il ; Исмаил Измаил
سليمان ; Suleiman Slimane Süleyman Soliman Solayman ; Сулейман Сюлейман Солиман
موسى ; Musa Moussa Mousa Moosa ; Муса Мусса
عيسى ; Issa Isa Aissa Eisa İsa ; Иса Исса
هارون ; Harun Haroun Haroon Aaron ; Харун Гарун
داود ; Dawud Daoud Davut Dawood Davoud ; Дауд Давуд Давут
يحيى ; Yahya Yahia Jahja Yehya Yahiya ; Яхья Яхя
زكريا ; Zakaria Zakariya Zekeriya Zakariyya ; Закария Закарья
أيوب ; Ayoub Ayub Eyüp Ayyub Ajub ; Аюб Эйюб Айюб
بشير ; Bachir Bashir Beşir Basheer Beshir ; Башир Бешир
منير ; Mounir Munir Münir Muneer Monir ; Мунир Мюнир
أمين ; Amine Amin Emin Ameen ; Амин Емин
هشام ; Hicham Hisham Hişam Hesham Hishaam ; Хишам Хешам
عثمان ; Othman Osman Usman Othmane Uthman ; Осман Усман Отман
عباس ; Abbas Abbass Abas ; Аббас Абас
فيصل ; Faisal Faysal Fayçal Feysal Fayssal ; Фейсал Файсал
غسان ; Ghassan Gassan ; Гассан
وليد ; Walid Oualid Velid Waleed Valid ; Валид Уалид
وسيم ; Wassim Wasim Ouassim Vasim Waseem ; Васим Уасим
وائل ; Wael Ouael Wail Waël ; Ваэль Уаел Ваел
زهير ; Zuhair Zouhir Zoheir Züheyr Zuhayr ; Зухайр Зухейр
جعفر ; Jafar Djaafar Cafer Jaafar Gaafar ; Джафар Джафер
حيدر ; Haidar Haydar Heydar Haider Hayder ; Хайдар Гейдар Хейдар
قاسم ; Qasim Kasem Kassem Kasım Kacem Ghasem ; Касим Касем
مرتضى ; Murtaza Morteza Murtadha Mortada ; Муртаза Мортеза
رضا ; Rida Reda Ridha Riza ; Реда Риза Рида
صادق ; Sadiq Sadek Sadegh Sadık Sadok ; Садик Садек
باقر ; Baqir Bagher Bakir Baker ; Бакир Багер
جواد ; Jawad Djaouad Cevat Javad Jaouad ; Джавад Джауад Джеват
منصور ; Mansour Mansur Mansoor Mansor ; Мансур Мансор
ناصر ; Nasser Naser Nasir Nacer ; Насер Насир
نصر الله ; Nasrallah Nasrullah Nasrollah ; Насралла Насрулла
فتحي ; Fathi Fethi Fathy ; Фатхи Фетхи
لطفي ; Lotfi Lutfi Lütfi Loutfi ; Лутфи Лотфи Лютфи
صبري ; Sabri Sabry ; Сабри
مجيد ; Majid Madjid Mecit Magid ; Маджид Меджид
عبد المجيد ; Abdelmajid Abdülmecit Abdulmajeed Abdelmadjid ; Абдулмаджид Абдель-Маджид
عبد العزيز ; Abdelaziz Abdulaziz Abdülaziz Abdul-Azeez ; Абдулазиз Абдель-Азиз
عبد الكريم ; Abdelkrim Abdulkarim Abdülkerim Abdelkarim ; Абдулкарим Абделькерим
عبد الحق ; Abdelhak Abdulhaq Abdülhak Abdelhaq ; Абдулхак Абдельхак
عبد الباسط ; Abdelbasset Abdulbasit Abdel-Baset ; Абдулбасит Абдель-Басет
سيف الدين ; Seifeddine Saifuddin Seyfettin Saifeddin ; Сейфуддин Сайфуддин Сейфеддин
علاء الدين ; Alaeddine Alauddin Alaettin Aladdin ; Алаэддин Алауддин Аладдин
فخر الدين ; Fakhreddine Fakhruddin Fahrettin Fakhraddin ; Фахруддин Фахреддин
نجيب ; Najib Nadjib Necip Naguib Najeeb ; Наджиб Неджип
سمير ; Samir Sameer Semir ; Самир Семир
رائد ; Raed Raid Raëd ; Раед Раид
زياد ; Ziad Ziyad Zyad Zijad ; Зияд Зиад
رياض ; Riyadh Riad Riaz Ryad Riyaz ; Рияд Риад
ماجد ; Majed Majid Maged ; Маджед Маджид
عادل ; Adel Adil Aadel ; Адел Адиль Адель
باسل ; Basel Basil Bassel Bassil ; Басел Басиль
أكرم ; Akram Ekrem Akrem ; Акрам Экрем Екрем
أشرف ; Ashraf Achraf Eşref Aschraf ; Ашраф Эшреф
أنور ; Anwar Anouar Enver Anouer ; Анвар Ануар Енвер
أيمن ; Ayman Aymen Aiman Eymen ; Айман Аймен
أنس ; Anas Anass Enes Anes ; Анас Енес
بهاء ; Bahaa Baha Bahae ; Баха
ضياء ; Diaa Zia Dhia Ziya ; Дия Зия
هيثم ; Haitham Haythem Haytham Heysem Haissam ; Хайтам Хайсам
معاذ ; Muaz Mouad Moaz Muadh Moath ; Муаз Муад
مؤمن ; Mumin Moumen Momen Moomin ; Мумин Момен
مراد ; Mourad Murad Murat Morad ; Мурад Мурат
منعم ; Mounim Munim Moneim ; Муним
نبيل ; Nabil Nebil Nabeel ; Набиль Набил
نزار ; Nizar Nezar Nizzar ; Низар
عصام ; Issam Essam Isam Esam ; Исам Иссам Эссам
عماد ; Imad Emad Imed İmad ; Имад Эмад
عمران ; Imran Omran Umran Emran ; Имран Омран
عرفان ; Irfan Erfan Irfane ; Ирфан Эрфан
غازي ; Ghazi Gazi Ghazy Rhazi ; Гази
فؤاد ; Fouad Fuad Fuat Foad ; Фуад Фуат
فريد ; Farid Ferid Fareed Ferit ; Фарид Ферид
قيس ; Qais Kais Qays Kays Keis ; Кайс Каис
كمال ; Kamal Kamel Kemal Kamaal ; Камаль Кемал Камал
مهدي ; Mahdi Mehdi Mahdy Mehedi ; Махди Мехди
مروان ; Marwan Marouane Mervan Marouan ; Марван Маруан
ليلى ; Leila Layla Leyla Laila Lejla ; Лейла Лайла
مريم ; Maryam Meriem Meryem Mariam Maryem ; Мариам Мерием Марьям
نادية ; Nadia Nadya Nadiya ; Надия Надя
سلمى ; Salma Selma Salmah ; Салма Селма Сальма
سعاد ; Souad Suad Soad Suat ; Суад Соад
حورية ; Houria Huriye Hooria Huriya ; Хурия Хурие
زهرة ; Zahra Zohra Zehra Zahrah ; Захра Зехра Зохра
صفية ; Safia Safiya Safiye Safiyya ; Сафия Сафие
رقية ; Ruqayya Rokaya Rukiye Roghayeh Roukaya ; Рукия Рукие Рукайя
سمية ; Sumaya Soumaya Sümeyye Somayeh Sumayya ; Сумая Сумайя
هاجر ; Hajar Hadjer Hacer Hagar ; Хаджар Хаджер
رحيمي ; Rahimi Raheemi Rahimy Rahemi ; Рахими
أميري ; Amiri Ameri Amiry Ameeri ; Амири
حسيني ; Hosseini Husseini Hussaini Housseini ; Хосейни Хусейни Хюсеини
هاشمي ; Hashemi Hachemi Hashimi Haschemi ; Хашеми Хашими
قريشي ; Qureshi Kureishi Koraichi Qurayshi Quraishi ; Куреши Курейши
أنصاري ; Ansari Ansary Ensari ; Ансари
بخاري ; Bukhari Boukhari Bokhari ; Бухари
تونسي ; Tounsi Tunsi Tounssi ; Тунси
مغربي ; Maghrebi Maghribi Mograbi Mughrabi ; Магриби Магреби
مصري ; Masri Misri Masry Almasri ; Масри
الحداد ; Haddad Alhaddad El-Haddad Hadad ; Хаддад Хадад
النجار ; Najjar Nadjar Alnajjar El-Naggar ; Наджар Наджжар
الخطيب ; Khatib Alkhatib Khateeb Elkhatib Hatib ; Хатиб Аль-Хатиб
الشامي ; Shami Chami Alshami El-Shamy ; Шами Аш-Шами
الجزائري ; Jazairi Djazairi Aljazairi El-Gazairi ; Джазаири
بن عيسى ; Benaissa Ben-Aissa Benissa ; Бенаисса Бен-Иса
بن صالح ; Bensalah Bensaleh Ben-Salah ; Бенсалах
بوزيد ; Bouzid Abouzeid Bouzide ; Бузид
بوعزيز ; Bouaziz Bouazziz Buaziz ; Буазиз
قدور ; Kaddour Qaddur Kadour ; Каддур Кадур
سفيان ; Sofiane Sufyan Soufiane Sufian Süfyan ; Суфьян Софиан Суфиан
لقمان ; Luqman Lokman Loqman Loukmane ; Лукман Локман
شعبان ; Chaabane Shaaban Şaban Shaban ; Шабан Шаабан
رمضان ; Ramadan Ramazan Ramdane Ramzan ; Рамадан Рамазан
رجب ; Rajab Recep Redjeb Ragab ; Раджаб Реджеп
حفيظ ; Hafid Hafiz Hafeez Hafidh ; Хафиз Хафид
مظفر ; Muzaffar Mozaffar Modhafar Mudhaffar ; Музаффар Мозафар
طه ; Taha Taaha ; Таха
جهاد ; Jihad Djihad Cihad Gihad ; Джихад
زبيدة ; Zubaida Zoubida Zübeyde Zobeida ; Зубайда Зубейда Зюбейде
خولة ; Khawla Khaoula Havle Khaula ; Хаула Хавла
عفاف ; Afaf Affaf Afef ; Афаф
غادة ; Ghada Gada ; Гада
آمنة ; Amina Amna Emine Aminah ; Амина Эмине Емине
نفيسة ; Nafissa Nafisa Nefise Nafisah ; Нафиса Нефисе
سارة ; Sara Sarah Saara ; Сара Сарра
هدى ; Huda Houda Hoda Hüda ; Худа Хода
وفاء ; Wafa Ouafa Vefa Wafaa ; Вафа Уафа
إلهام ; Ilham Elham Ilhame İlham ; Ильхам Илхам Эльхам
جنات ; Jannat Djanet Cennet Jennat ; Джаннат Дженнет
`;

export const blindIranianTurkicNames = `
گلنارا ; Gulnara Gülnara Golnara ; Гульнара Гюлнара Гулнара
رستم ; Rostam Rustam Rüstem Rustem ; Рустам Ростам Рустем
سهراب ; Sohrab Suhrab Sohraab ; Сухраб Сохраб
شاپور ; Shapour Shapur Schapur ; Шапур
منوچهر ; Manouchehr Manuchehr Manuchihr ; Манучехр Манучер
خسرو ; Khosrow Khusraw Hüsrev Khosro ; Хосров Хусрав
بیژن ; Bijan Bizhan Bidjan ; Бижан Биджан
ژاله ; Zhaleh Jaleh Jala ; Жале
پروین ; Parvin Perveen Parwin Pervin ; Парвин Первин
نسرین ; Nasrin Nasreen Nesrin ; Насрин Несрин
یاسمن ; Yasaman Yasemin Jasmin Yasmine ; Ясаман Ясмин
مهناز ; Mahnaz Mehnaz ; Махназ
شهناز ; Shahnaz Schahnas Chahnaz Şehnaz ; Шахназ
فرشته ; Fereshteh Fereshta Farishta ; Ферешта Фереште
جمشید ; Jamshid Djamchid Cemşit Jamsheed ; Джамшид Джемшид
خورشید ; Khorshid Khurshid Hurşit Khursheed ; Хуршид Хоршид
اردشیر ; Ardeshir Ardashir Ardasher ; Ардешир Ардашер
بابک ; Babak Babek Baabak ; Бабак Бабек
هوشنگ ; Houshang Hushang Hooshang ; Хушанг Хошанг
احمدی ; Ahmadi Ahmady Achmadi ; Ахмади
رضایی ; Rezaei Rezai Rezaee Rezayi ; Резаи Резаеи
حیدری ; Heydari Haidari Haideri Haydari ; Хейдари Хайдари
نظری ; Nazari Nazary Nazeri ; Назари
اکبری ; Akbari Akbary Ekberi ; Акбари
یوسفزی ; Yousafzai Yusufzai Yousufzay Yusafzai ; Юсуфзай Юсафзай
شینواری ; Shinwari Shinwary Schinwari ; Шинвари Шинуари
ستانکزی ; Stanekzai Stanikzai Stanakzai ; Станикзай Станекзай
اچکزی ; Achakzai Achekzai Atchakzai ; Ачакзай
وردک ; Wardak Vardak Wardag ; Вардак Уардак
زدران ; Zadran Zadraan Jadran ; Задран
هوتک ; Hotak Hottak ; Хотак
گلبدین ; Gulbuddin Golboddin Gulbadin ; Гулбеддин Гулбуддин
پشتون ; Pashtun Pashtoon Pachtoun ; Пуштун Пащун
ملالۍ ; Malalai Malalay Malalaï ; Малалай
زرغونه ; Zarghuna Zarghona Zarghuneh ; Заргуна Заргона
ښایسته ; Shaista Khaista Schaista ; Шаиста Шайста
اورنگزیب ; Aurangzeb Aurangzaib Orangzeb ; Аурангзеб
شہزاد ; Shahzad Shehzad Schahzad ; Шахзад Шехзад
پرویز ; Parvez Perwaiz Parwez ; Первез Парвез
نوید ; Navid Naveed Nawid Naweed ; Навид Науид
امید ; Omid Umid Omeed Ümit ; Омид Умид
بشیراں ; Basheeran Bashiran ; Баширан
چوہدری ; Chaudhry Choudhury Chowdhury Chaudhari ; Чаудри Чоудхури
بھٹی ; Bhatti Bhati Batti ; Бхатти Бхати
ڕێبوار ; Rebwar Rêbwar Rebvar ; Ребвар Ребуар
ئازاد ; Azad Azaad Azat ; Азад Азат
شیرکۆ ; Sherko Shirko Şêrko ; Шерко Ширко
هێمن ; Hemin Hêmin Hemen ; Хемин Хемен
دڵشاد ; Dilshad Dlshad Dilşad Delshad ; Дилшад Дилшат
ئاسۆ ; Aso Asso Aaso ; Асо
نەورۆز ; Nawroz Newroz Nevruz Nowruz ; Навруз Невроз
ژیان ; Zhian Jiyan Zhyan ; Жиян
کاوە ; Kawa Kaveh Kawe Kava ; Кава Каве
بەرزان ; Barzan Berzan ; Барзан Берзан
سۆران ; Soran Sooran ; Соран
تیمور ; Timur Teymur Taimoor Timour ; Тимур Теймур Таймур
ایلدار ; Ildar Eldar Ildaar ; Ильдар Эльдар
آیدین ; Aydin Aydın Aidin ; Айдин Айдын
گلچهره ; Golchehreh Gulchehra Gulchihra ; Гульчехра Гулчехра
اسفندیار ; Esfandiar Isfandiyar Asfandyar ; Исфандияр Эсфандиар
شمشاد ; Shamshad Schamschad Chamchad ; Шамшад
`;

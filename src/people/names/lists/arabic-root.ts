/**
 * Names with Arabic roots as people, police and registries spell them: English, French, German, Turkish and Bulgarian
 * official habits, Persian and South Asian pronunciation. Each line is one name: native ; Latin ; Cyrillic (bg, ru).
 * Written from knowledge of the languages, apart from the table of known spellings; nearly half the names are not in it.
 */
export const arabicRootNames = `
محمد ; Muhammad Mohammed Mohamed Mohammad Mehmet ; Мохамед Мухаммад
أحمد ; Ahmad Ahmed Ahmet Achmed ; Ахмед Ахмад
محمود ; Mahmoud Mahmud Mahmood Mahmut ; Махмуд
حامد ; Hamed Haamid Hamid ; Хамед Хамид
حميد ; Hamid Hameed Hamit ; Хамид
حسن ; Hassan Hasan Hasen ; Хасан Хассан Гасан
حسين ; Hussein Hossein Hussain Houcine Hüseyin ; Хюсеин Хусейн Хоссейн
علي ; Ali Aly ; Али
عمر ; Omar Umar Ömer ; Омар Умар
عثمان ; Othman Osman Uthman Ousmane ; Осман Усман Отман
خالد ; Khalid Khaled Halit Chaled ; Халид Халед
وليد ; Walid Waleed Oualid Velid ; Валид Уалид
يوسف ; Yusuf Youssef Yousef Yousif Jusuf ; Юсуф Юсеф Юсиф
إبراهيم ; Ibrahim Ebrahim Ibraheem Brahim ; Ибрахим Ибрагим
إسماعيل ; Ismail Ismael Esmail Smail ; Исмаил
مصطفى ; Mustafa Mostafa Moustapha Mustapha ; Мустафа Мостафа
جمال ; Jamal Djamal Gamal Cemal Dschamal ; Джамал Джамаль Гамаль
جميل ; Jamil Jameel Djamil Cemil ; Джамил Джамиль
كريم ; Karim Kareem Kerim ; Карим Керим
رشيد ; Rashid Rasheed Rachid Raschid ; Рашид
رحيم ; Rahim Raheem ; Рахим
سعيد ; Said Saeed Saïd ; Саид Саед
سليمان ; Sulaiman Suleiman Süleyman Slimane Soleyman ; Сулейман Сюлейман
عبد الرحمن ; Abdurrahman Abdulrahman Abderrahmane Abdelrahman Abdirahman ; Абдурахман Абдуррахман Абдулрахман
عبد الله ; Abdullah Abdallah Abdellah Abdollah Abdulla ; Абдула Абдуллах Абдаллах
عبد العزيز ; Abdulaziz Abdelaziz Abdalaziz ; Абдулазиз Абделазиз
عبد القادر ; Abdulqadir Abdelkader Abdulkadir Abdulqader ; Абдулкадир Абделкадер
عبد الكريم ; Abdulkarim Abdelkrim Abdelkarim Abdikarim ; Абдулкарим Абделькарим
عبد السلام ; Abdussalam Abdessalam Abdulsalam Abdeslam ; Абдусалам Абдулсалам
عبد اللطيف ; Abdullatif Abdellatif Abdollatif ; Абдуллатиф Абдулатиф
عبد الناصر ; Abdulnasser Abdennacer Abdelnasser ; Абдулнасер Абдель-Насер
عبد الغني ; Abdulghani Abdelghani Abdulgani ; Абдулгани
عبد الحميد ; Abdulhamid Abdelhamid Abdülhamit ; Абдулхамид Абдельхамид
عبد الواحد ; Abdulwahid Abdelouahed Abdulwahed ; Абдулвахид Абдулвахед
نور الدين ; Nuruddin Noureddine Nooruddin Nurettin ; Нуредин Нуруддин
صلاح الدين ; Salahuddin Salaheddine Salahaddin Selahattin ; Салахудин Салахеддин Салахуддин
شمس الدين ; Shamsuddin Chamseddine Shamsaldin Şemsettin ; Шамсудин Шамсуддин
نصر الله ; Nasrullah Nasrallah Nasrollah ; Насрулах Насрулла
رحمت الله ; Rahmatullah Rahmatollah Rahmatulla ; Рахматулла Рахматулах
حبيب الله ; Habibullah Habibollah Habiballah ; Хабибулла Хабибуллах
أبو بكر ; Abubakr Aboubakr Abubaker Ebubekir ; Абубакр Абубакар
خديجة ; Khadija Khadijah Hatice Khadidja ; Хадиджа Хатидже
فاطمة ; Fatima Fatma Fatemeh Fatimah ; Фатима Фатма
عائشة ; Aisha Aicha Ayesha Ayşe ; Айша Аиша
زينب ; Zainab Zaynab Zeinab Zeynep ; Зайнаб Зейнаб
مريم ; Maryam Mariam Meryem ; Мариам Марям
ليلى ; Layla Leila Laila Leyla ; Лейла
أمينة ; Amina Aminah Emine Ameena ; Амина Емине
سميرة ; Samira Sameera Semira ; Самира
ياسين ; Yassin Yasin Yassine Yacine ; Ясин
ياسر ; Yasser Yasir Yaser ; Ясер Ясир
طارق ; Tariq Tarek Tarik ; Тарик Тарек
زياد ; Ziad Ziyad Zeyad ; Зиад Зияд
فؤاد ; Fuad Fouad Foad ; Фуад
مراد ; Murad Mourad Murat ; Мурад Мурат
نبيل ; Nabil Nabeel ; Набил Набиль
غازي ; Ghazi Gazi Rhazi ; Гази
غسان ; Ghassan Gassan ; Гасан Гассан
مظهر ; Mazhar Madhhar Mezher ; Мазхар
رياض ; Riyad Riad Riyadh Riaz ; Риад Рияд
رمضان ; Ramadan Ramazan Ramadhan ; Рамадан Рамазан
ضياء ; Diya Zia Dhiya Ziya ; Дия Зия
كاظم ; Kazim Kadhim Kazem Kathem ; Казим Казем
معاذ ; Muadh Moaz Muaz Mouadh ; Муаз Моаз
منذر ; Munther Mundhir Monzer ; Мунзер Мундир
حذيفة ; Hudhaifa Huzaifa Houdhaifa ; Хузайфа
يحيى ; Yahya Yahia Yehia ; Яхия Яхья
موسى ; Musa Moussa Mousa ; Муса Мусса
عيسى ; Isa Issa Aissa Eisa ; Иса Исса
هارون ; Harun Haroun Haroon ; Харун Гарун
قاسم ; Qasim Kassem Ghasem Kasım ; Касим Касем
صادق ; Sadiq Sadegh Sadek Sadık ; Садик Садег
فاروق ; Farouk Faruq Farooq ; Фарук
توفيق ; Tawfiq Toufik Tevfik Taoufik ; Тауфик Тевфик
أيوب ; Ayoub Ayub Eyüp Ayyub ; Аюб Айюб
بلقيس ; Bilqis Belkis Balqees ; Билкис Балкис
حنان ; Hanan Hanane Hennan ; Ханан
هدى ; Huda Houda Hoda ; Худа Хода
رقية ; Ruqayya Rukaya Roqayeh Rokia ; Рукия Рукайя
صفية ; Safiya Safia Safiyya ; Сафия
سكينة ; Sakina Soukaina Sakineh ; Сакина
وفاء ; Wafaa Wafa Ouafa ; Уафа Вафа
شيماء ; Shaima Chaima Shaymaa ; Шайма
دعاء ; Duaa Doaa Doua ; Дуаа
رباب ; Rabab Rebab ; Рабаб
جواهر ; Jawaher Jawahir Djaouaher ; Джавахер
بتول ; Batool Batoul Betül ; Батул
كوثر ; Kawthar Kaouther Kowsar Kevser ; Каутар Каусар
عفاف ; Afaf Afef Afaaf ; Афаф
سهى ; Suha Souha Soha ; Суха
نجلاء ; Najla Nadjla Naglaa ; Наджла
ثريا ; Thuraya Soraya Sorayya ; Турайя Сорая
مها ; Maha Mahaa ; Маха
قتيبة ; Qutaiba Kutaiba Qutayba ; Кутайба
طلحة ; Talha Talhah ; Талха
مازن ; Mazen Mazin ; Мазен Мазин
باسل ; Basel Basil Bassel ; Басел Басил
رامي ; Rami Ramy ; Рами
فراس ; Firas Feras Firass ; Фирас
قصي ; Qusay Qusai Kusay Koussai ; Кусай
لؤي ; Louay Luay Loay ; Луай
مهند ; Muhannad Mohannad Mouhanad ; Муханнад Моханад
نضال ; Nidal Nedal Nidhal ; Нидал
هيثم ; Haitham Haytham Haythem ; Хайтам Хейтам
وسام ; Wissam Wisam Ouissam ; Уисам Висам
عدي ; Uday Oday Oudai ; Удай
أنس ; Anas Anass Enes ; Анас
بسام ; Bassam Basam ; Бассам Басам
جهاد ; Jihad Jehad Djihad Cihat ; Джихад
حازم ; Hazem Hazim ; Хазем Хазим
راغب ; Ragheb Raghib Ragip ; Рагеб Рагиб
رائد ; Raed Raid Ra'ed ; Раед Раид
شادي ; Shadi Chadi Shady ; Шади
ظافر ; Dhafer Zafer Zafir Thafer ; Зафер Дафер
عاطف ; Atef Atif ; Атеф Атиф
غيث ; Ghaith Gheith Ghayth ; Гаит Гайс
فضل ; Fadl Fadel Fazl ; Фадл Фазл
لقمان ; Luqman Lokman Loqman Lukman ; Лукман Локман
مجدي ; Majdi Magdy Medjdi ; Магди Маджди
نجيب ; Najib Nadjib Naguib Necip ; Наджиб Нагиб
وائل ; Wael Wail Ouael ; Ваел Уаел
البغدادي ; Al-Baghdadi Baghdadi Elbaghdadi ; Багдади Ал-Багдади
المصري ; Al-Masri Almasri Elmasry ; Ал-Масри Аль-Масри
الحسيني ; Al-Husseini Alhusseini Hosseini ; Хусейни Хоссейни
الشامي ; Al-Shami Alshami Chami ; Шами Аль-Шами
القحطاني ; Al-Qahtani Alqahtani Kahtani ; Кахтани Аль-Кахтани
بن علي ; Benali Ben-Ali ; Бенали
الزهراوي ; Al-Zahrawi Zahraoui Azzahrawi ; Захрауи Аль-Захрави
العبيدي ; Al-Obaidi Alobaidi Laabidi ; Обейди Аль-Обейди
الجبوري ; Al-Jabouri Aljuburi Jubouri ; Джабури Аль-Джубури
الدوري ; Al-Douri Aldoori Duri ; Дури
التميمي ; Al-Tamimi Tamimi Ettamimi ; Тамими
الخطيب ; Al-Khatib Alkhateeb Khatib ; Хатиб Аль-Хатиб
حداد ; Haddad Hadad ; Хадад Хаддад
خوري ; Khoury Khouri Khuri ; Хури
منصور ; Mansour Mansur Mansoor ; Мансур
`;

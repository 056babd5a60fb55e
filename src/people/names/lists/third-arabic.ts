/**
 * The third list: what police, asylum agencies and people themselves write, in the habits of English, French, German,
 * Turkish, Greek, Bulgarian and Russian clerks, for names the first two lists lack. Written from knowledge of the
 * languages before any of it was measured. Each line is one name: native ; Latin (and Greek) ; Cyrillic.
 */
export const thirdArabicNames = `
نصر الله ; Nasrullah Nasrallah Nasrollah Nesrullah Nasralla ; Насрула Насрулла Насралла Насраллах
عبد الله ; Abdulla Abdullah Abdallah Abdalla Abdula ; Абдула Абдулла Абдала Абдалла
حبيب الله ; Habibullah Habiballah Habibulla Habibollah ; Хабибула Хабибулла Хабибулах
أمان الله ; Amanullah Amanollah Emanullah Amanulla ; Аманула Аманулла Аманулах
سيف الله ; Saifullah Seyfullah Sayfullah Saifulla ; Сайфула Сейфула Сайфулла
فضل الله ; Fazlullah Fadlallah Fazlollah Fadlullah ; Фазлула Фазлулла Фадлала
عزت الله ; Ezatullah Izzatullah Ezzatollah ; Езатула Иззатулла Езатулах
رحمة الله ; Rahmatullah Rahmetullah Rahmatollah ; Рахматула Рахматулла Рахметула
سميع الله ; Samiullah Sami-Ullah Samiollah ; Самиула Самиулла
بن يوسف ; Benyoussef Benyoucef Binyusuf ; Бенюсеф Бинюсуф
بن علي ; Benali Binali Ben-Ali ; Бенали Бинали
بن عمر ; Benamar Benomar Binomar ; Бенамар Бинумар
بن زايد ; Benzayed Benzaid Binzayed ; Бензаид Бинзаид
بلقاسم ; Belkacem Belqasim Belgacem Belkasem ; Белкасем Белкасим
بوعلام ; Boualem Bualem Boualam ; Буалем Буалам
بوجمعة ; Boudjemaa Boujemaa Bujuma ; Буджема Буджемаа
عبد الحق ; Abdelhak Abdulhaq Abdelhaq Abdülhak ; Абделхак Абдулхак
عبد المجيد ; Abdelmajid Abdulmajeed Abdülmecit Abdelmadjid ; Абдулмаджид Абделмаджид
عبد الغني ; Abdelghani Abdulghani Abdülgani Abdul-Gani ; Абдулгани Абделгани
عبد الواحد ; Abdelouahed Abdulwahid Abdelwahed Abdülvahit ; Абдулвахид Абделуахед
عبد العزيز ; Abdelaziz Abdulaziz Abdülaziz Abdoulaziz ; Абдулазиз Абделазиз Абдел-Азиз
عبد الجبار ; Abdeldjabar Abduljabbar Abdülcabbar ; Абдулджабар Абдулджаббар
عبد الحميد ; Abdelhamid Abdulhameed Abdülhamit ; Абдулхамид Абделхамид
عبد السلام ; Abdesslam Abdulsalam Abdusselam Abdessalam ; Абдулсалам Абдуссалам Абдусалам
عبد الرزاق ; Abderrazak Abdulrazzaq Abdürrezzak Abdurazak ; Абдулразак Абдуразак
عبد الستار ; Abdulsattar Abdussattar Abdelsatar ; Абдулсатар Абдусатар
عبد النور ; Abdennour Abdulnoor Abdunnur ; Абдунур Абдулнур
عبد الناصر ; Abdelnasser Abdennaser Abdulnasir ; Абдулнасер Абделнасер
عبد الهادي ; Abdelhadi Abdulhadi Abdülhadi ; Абдулхади Абделхади
عبد المنعم ; Abdelmoneim Abdulmunim Abdelmonem ; Абдулмуним Абделмонем
غسان ; Ghassan Gassan Rassan Ghasan Gasan ; Гасан Гассан Хасан
غازي ; Ghazi Gazi Razi ; Гази
غادة ; Ghada Gada Rada ; Гада
رغد ; Raghad Ragad Raghd ; Рагад
بغداد ; Baghdad Bagdad Bağdat ; Багдад
غيث ; Ghaith Gaith Gheith Ghayth ; Гаит Гайт
قتيبة ; Qutaiba Kutayba Koutaiba Qutaibah ; Кутайба Кутейба
قصي ; Qusai Qussay Kusay Kossay ; Кусай Кусаи
قيس ; Qais Kais Qays Kays Gais ; Кайс Каис
قحطان ; Qahtan Kahtan Kahtane ; Кахтан
عقيل ; Aqeel Akil Aqil Aghil Akeel ; Акил Акиль
عدي ; Uday Odai Oudai Udai ; Удай Одай
عدنان ; Adnan Adnane ; Аднан
عصام ; Isam Essam Issam Esam ; Исам Есам Иссам
عماد ; Imad Emad Imed ; Имад Емад
عمران ; Imran Omran Emran Oumrane ; Имран Омран
عثمان ; Othman Osman Usman Uthman Otmane Ousmane ; Осман Усман Отман
عفاف ; Afaf Afef Affaf ; Афаф
عواد ; Awad Aouad Awwad Avad ; Авад Ауад
عوض ; Awad Awadh Aouad Avaz ; Авад Ауад
عباس ; Abbas Abas Abbes ; Абас Аббас
عاصم ; Asim Asem Assem ; Асим Асем
عبير ; Abir Abeer Aabir ; Абир
عزيز ; Aziz Azeez Azizz ; Азиз
عبيدة ; Obaida Ubayda Oubeida Obeida ; Убейда Обейда
عائض ; Ayed Ayedh Aaidh ; Аид Аед
عياش ; Ayyash Ayach Ayash ; Аяш Айяш
عيسى ; Issa Isa Eissa Aissa Essa ; Иса Исса Айса
عارف ; Arif Aref Aarif ; Ариф Ареф
عرفات ; Arafat Arefat Arafet ; Арафат
حذيفة ; Huzaifa Hudhayfa Houdaifa Huthaifa Hozaifa ; Хузейфа Худайфа
حيدر ; Haidar Haydar Heydar Haider Haydər ; Хайдар Хейдар Гейдар
حاتم ; Hatem Hatim Hatam ; Хатем Хатим
حارث ; Harith Hares Haris Hareth ; Харис Харит Харес
حسام ; Hussam Husam Hossam Houssam Hüsam ; Хусам Хосам
حسني ; Hosni Husni Hüsnü Hosny ; Хосни Хусни
حكيم ; Hakim Hakeem Hekim Hakiem ; Хаким
حنان ; Hanan Hanane Hannan ; Ханан
حنين ; Haneen Hanin Hanine ; Ханин
حورية ; Houria Huriya Hooria Houriya ; Хурия
حليمة ; Halima Haleema Halime Halimeh ; Халима Халиме
حمدي ; Hamdi Hamdy Chamdi ; Хамди
حازم ; Hazem Hazim Hazm ; Хазем Хазим
خضر ; Khodr Khidr Hıdır Khedr Khader Hidir ; Хидир Хедр Хадр
خلف ; Khalaf Halaf Chalaf Khalef ; Халаф
خالدية ; Khaldia Khalidiya Khaldiyya ; Халдия Халидия
خليفة ; Khalifa Khalifeh Khelifa Halife ; Халифа Хелифа
خولة ; Khawla Khaoula Khaula Hawla ; Хаула Хавла
خيري ; Khairi Khayri Kheiri Hayri ; Хайри Хейри
خميس ; Khamis Khemis Khamees Hamis ; Хамис
ذياب ; Diab Thiab Dhiyab Dyab Ziab ; Диаб Зиаб
ذو الفقار ; Zulfiqar Dhulfiqar Zülfikar Zolfaghar ; Зулфикар
ذكي ; Zaki Zeki Dhaki Zaky ; Заки Зеки
ثامر ; Thamer Samer Thamir Tamer ; Тамер Самер
ثريا ; Thuraya Soraya Sureyya Thoraya Souraya ; Сурая Сурея Сорая
ثائر ; Thaer Thair Saer Thaair ; Таер Таир
ليث ; Laith Leith Layth Lais ; Лайт Лаис
غياث ; Ghiyath Ghias Ghiath Giyas ; Гият Гияс Гиас
مثنى ; Muthanna Mothanna Musanna ; Мусана Мутана
وائل ; Wael Wail Ouael Wa'el Vail ; Ваел Уаел Ваиль
وليد ; Walid Waleed Oualid Velit ; Валид Уалид
وسام ; Wisam Wissam Ouissam Visam ; Висам Уисам
وفاء ; Wafa Ouafa Wafaa Vefa ; Вафа Уафа
وجدي ; Wajdi Ouajdi Wagdi Vecdi ; Ваджди Уаджди
وهاب ; Wahab Ouahab Vahap Wahhab ; Вахаб Уахаб
ياسمين ; Yasmin Yasmine Jasmin Yasemin Yasmeen ; Ясмин Жасмин
يحيى ; Yahya Yahia Jahja Yehia Yahiya ; Яхя Яхия Яхья
يزن ; Yazan Yazen Jazan ; Язан Язън
يعرب ; Yaarub Yarub Yaarob ; Яаруб
يونس ; Younes Yunus Younis Junus Yunis ; Юнус Юнес
جعفر ; Jaafar Djafar Cafer Jafar Jaffer Gaafar ; Джафар Джаафар
جابر ; Jaber Djaber Cabir Gaber Jabir ; Джабер Джабир
جاسم ; Jasim Jassim Casim Jasem Gasem ; Джасим Джасем
جهاد ; Jihad Djihad Cihat Gihad Jehad ; Джихад
جواد ; Jawad Djaouad Cevat Javad Djawad ; Джауад Джавад
جودت ; Jawdat Cevdet Jaudat Joudat ; Джаудат Джевдет Джавдет
جمعة ; Jumaa Djemaa Cuma Gomaa Jumah Juma ; Джума Джумаа
جبران ; Jubran Gibran Jibran Joubran ; Джубран Джибран
ماجد ; Majed Majid Madjed Magid Maged ; Маджед Маджид
مجدي ; Majdi Magdi Mecdi Madjdi ; Маджди Магди
مجاهد ; Mujahid Moudjahed Mücahit Mojahed ; Муджахид Муджахед
شادي ; Shadi Chadi Şadi Schadi Shady ; Шади
شهاب ; Shihab Chihab Şihap Shehab Schihab ; Шихаб Шехаб
شيماء ; Shaima Chaima Şeyma Shaimaa Schaima ; Шайма Шейма
شاهين ; Shahin Chahine Şahin Shaheen Schahin ; Шахин
شاكر ; Shakir Chaker Şakir Shaker ; Шакир Шакер
شوقي ; Shawki Chaouki Şevki Shawqi Schauki ; Шауки Шавки Шевки
هشام ; Hisham Hicham Hişam Hischam Hesham ; Хишам Хешам
هاشم ; Hashim Hachem Haşim Haschem Hashem ; Хашим Хашем
هناء ; Hana Hanaa Hanna Hena ; Хана
هيثم ; Haitham Haythem Heysem Haisam Hitham ; Хайтам Хайсам
هبة ; Hiba Heba Hibe Hibah ; Хиба Хеба
صهيب ; Suhaib Souhaib Suheyb Sohaib ; Сухаиб Сухейб Сохаиб
صابر ; Saber Sabir Sabr Saabir ; Сабер Сабир
صبحي ; Subhi Sobhi Suphi Soubhi Sobhy ; Субхи Собхи
صفوان ; Safwan Safouane Safvan Safuan ; Сафуан Сафван
صدام ; Saddam Sadam Seddam ; Садам Саддам
ضياء ; Diya Ziya Dia Diaa Zia Dhia ; Дия Зия Диа
ضاحي ; Dahi Dhahi Zahi Dahy ; Дахи
رمضان ; Ramadan Ramazan Ramdane Ramadhan Ramzan ; Рамадан Рамазан Рамдан
رياض ; Riyad Riad Riyadh Riaz Riyaz ; Рияд Риад Рияз
رائد ; Raed Raid Ra'id Raad ; Раед Раид
رؤوف ; Raouf Rauf Rauof Reuf Raoof ; Рауф Рауоф
رباب ; Rabab Rebab Robab ; Рабаб
رحاب ; Rihab Rehab Rihaab ; Рихаб Рехаб
رقية ; Ruqayya Rokaya Rukiye Roqaya Ruqia ; Рукая Рукия Рокая
رجاء ; Raja Radja Reca Ragaa Rajaa ; Раджа Раджаа
زكريا ; Zakaria Zakariya Zekeriya Zakarya Sakaria ; Закария Закариа Зекерия
زياد ; Ziad Ziyad Zeyad Zied ; Зиад Зияд
زهير ; Zuhair Zouheir Züheyr Zoheir Zuhayr ; Зухаир Зухейр
زيدان ; Zidan Zidane Zeidan Zaydan ; Зидан Зейдан
طلال ; Talal Tallal Talel ; Талал
طلحة ; Talha Talhah Tolha Telha ; Талха Толха
طه ; Taha Tahaa Tahe ; Таха
ظافر ; Zafer Dhafer Thafer Dafer Zafir ; Зафер Дафер
لؤي ; Louay Luay Loai Lo'ai Luai ; Луай Луаи
لطفي ; Lotfi Lutfi Lütfi Lotfy Loutfi ; Лотфи Лутфи
ليلى ; Layla Leila Leyla Laila Leïla ; Лейла Лайла Леила
مؤيد ; Muayad Moayad Mouayad Moaiad ; Муаяд Муайад
معاذ ; Muath Moaz Mouad Muaz Moath Muadh ; Муаз Муад Муат
معتز ; Mutaz Moataz Moutaz Mu'tazz ; Мутаз Моатаз
معاوية ; Muawiya Mouaouia Moawia Muaviye ; Муавия Муауия
مهند ; Muhannad Mohanad Mouhanad Mohannad ; Муханад Моханад Муханнад
منى ; Mona Muna Mouna Müna ; Мона Муна
منال ; Manal Manel Menal ; Манал
منذر ; Munther Monzer Mounder Münzir Mundhir ; Мунзер Мунтер Мунзир
مأمون ; Mamoun Mamun Ma'moon Maamoun ; Мамун
مروان ; Marwan Marouane Mervan Merouane ; Маруан Марван
ميسون ; Maysoon Meissoun Mayssun Maisoun ; Майсун Мейсун
نايف ; Nayef Naif Nayif Naeef ; Найеф Наиф
نجاة ; Najat Nadjet Necat Nagat Najah ; Наджат Неджат
نجيب ; Najib Nadjib Necip Nagib Najeeb ; Наджиб Неджиб
نزار ; Nizar Nezar Nizaar Nisar ; Низар
نضال ; Nidal Nedal Nidhal Nizal ; Нидал
نعيم ; Naim Naeem Naïm Nuaim Neim ; Наим
نعمة ; Nima Nimet Neama Niema Naama ; Нима Неама
هدى ; Huda Houda Hoda Hüda ; Худа Хода
وردة ; Warda Ouarda Verda Wardeh ; Варда Уарда
يسرى ; Yusra Yousra Jusra Yosra Yüsra ; Юсра Йосра
البغدادي ; al-Baghdadi Albagdadi El-Baghdadi Elbaghdadi ; Ал-Багдади Албагдади Багдади
الجبوري ; al-Jubouri Aljuburi Al-Joubouri Eljaboury ; Ал-Джубури Алджубури
الدليمي ; al-Dulaimi Alduleimi Ad-Dulaymi ; Ал-Дулайми Алдулейми
الزعبي ; al-Zoubi Alzuabi Azzoubi Zoabi ; Ал-Зуби Алзоаби
المصري ; al-Masri Elmasri Almasry Masri ; Ал-Масри Алмасри Масри
الحلبي ; al-Halabi Alhalaby Halabi El-Halebi ; Ал-Халаби Алхалаби
القحطاني ; al-Qahtani Alkahtani Al-Kahtany ; Ал-Кахтани Алкахтани
السوري ; al-Souri Alsuri Essouri Assoury ; Ал-Сури Алсури
العبيدي ; al-Obaidi Alubaydi Al-Obeidi Laabidi ; Ал-Обейди Алубейди
التميمي ; al-Tamimi Attamimi Altemimi Tamimi ; Ал-Тамими Алтамими
`;

/** Persian and Dari, Pashto, Sorani and Kurmanji, Urdu, Turkish: native ; Latin ; Cyrillic. */
export const thirdIranianTurkicNames = `
آغا ; Agha Aga Ağa Aqa Agah ; Ага
یگیت ; Yiğit Yigit Yiit ; Йигит Игит
دوغان ; Doğan Dogan Doan Doghan ; Доган
چاغلار ; Çağlar Caglar Caalar Chaghlar ; Чаглар
توغرول ; Tuğrul Tugrul Tuurul Toghrul ; Тугрул
بوغرا ; Buğra Bugra Bughra ; Бугра
اوغوز ; Oğuz Oguz Oghuz Ouz ; Огуз
ایرتوغرول ; Ertuğrul Ertugrul Ertughrul ; Ертугрул Эртугрул
گلشن ; Gülşen Gulshan Gulsen Golshan ; Гюлшен Гулшан
گونش ; Güneş Gunes Gunesh ; Гюнеш
شوکت ; Shawkat Şevket Shaukat Chawkat ; Шаукат Шевкет
حشمت الله ; Hashmatullah Heshmatollah Haşmetullah ; Хашматула Хашматулла
نعمت الله ; Nematullah Nimatullah Nematollah Neamatullah ; Нематула Ниматулла
عصمت الله ; Esmatullah Ismatullah Asmatullah Ismetullah ; Есматула Исматулла
احسان الله ; Ehsanullah Ihsanullah Ehsanollah ; Ехсанула Ихсанулла
ذبیح الله ; Zabihullah Zabiullah Zabihollah ; Забихула Забиула Забихулла
شفیق الله ; Shafiqullah Shafiqollah Shafikullah ; Шафикула Шафикулла
گلبدین ; Gulbuddin Golbodin Gulbudin Gulbadin ; Гулбудин Гулбуддин
نجیب الله ; Najibullah Najeebullah Necibullah ; Наджибула Наджибулла
ولی الله ; Waliullah Valiollah Walliullah ; Валиула Валиулла
عبدالولی ; Abdulwali Abdul-Wali Abdolvali ; Абдулвали Абдул-Вали
غلام سخی ; Ghulamsakhi Gholamsakhi Gulamsakhi ; Гуламсахи
غلام علی ; Ghulamali Gholamali Golamali ; Гулямали Гуламали
مهرزاد ; Mehrzad Mihrzad ; Мехрзад
بهروز ; Behrouz Bahruz Behroz Bihruz ; Бехруз Бахруз
بهزاد ; Behzad Bihzad Behsad ; Бехзад
پیمان ; Peyman Payman Peiman Paiman ; Пейман Пайман
پروانه ; Parwana Parvaneh Perwane Parvana ; Парвана Парване
فرزانه ; Farzana Farzaneh Ferzane ; Фарзана Фарзане
فرشته ; Fereshteh Fereshta Ferishte Frishta ; Ферешта Фереште
مژگان ; Mozhgan Mojgan Mujgan Müjgan ; Можган Мужган
منیژه ; Manizha Manijeh Manizheh ; Манижа Маниже
ژاله ; Zhala Jaleh Zhaleh Jale ; Жала Жале
کوروش ; Kourosh Kurosh Cyrus Koroush ; Курош
خسرو ; Khosrow Khosro Hüsrev Khusraw ; Хосров Хосро
خدیجه ; Khadijeh Khadija Hatice Chadidja ; Хадидже Хадиджа
سهراب ; Sohrab Suhrab Zohrab ; Сохраб Сухраб
سهیلا ; Soheila Suhaila Soheyla Süheyla ; Сохейла Сухайла
شهریار ; Shahriar Shahryar Şehriyar Schahriar ; Шахриар Шахрияр
شهناز ; Shahnaz Şehnaz Schahnas ; Шахназ
اردشیر ; Ardeshir Ardashir Erdeşir ; Ардешир Ардашир
اسفندیار ; Esfandiar Isfandyar Esfandyar ; Есфандиар Исфандияр
گلبهار ; Gulbahar Golbahar Gülbahar ; Гулбахар Гюлбахар
محبوبه ; Mahbuba Mahboubeh Mahbooba ; Махбуба Махбубе
معصومه ; Masuma Masoumeh Masooma Masume ; Масума Масуме
حکمتیار ; Hekmatyar Hikmatyar Hekmatiar ; Хекматяр Хекматиар
نورستانی ; Nuristani Noorestani Nooristani ; Нуристани
بدخشی ; Badakhshi Badaxshi Badachschi ; Бадахши
هزاره ; Hazara Hazareh Hazare ; Хазара Хезаре
کاظمی ; Kazemi Kazimi Kazimy Kasemi ; Каземи Казими
اکبری ; Akbari Akbary Ekberi ; Акбари
ابراهیم خیل ; Ibrahimkhel Ibrahimkhil Ebrahimkhel ; Ибрахимхел Ибрахимхейл
میرویس ; Mirwais Mirwaiss Mirwys Mirvais ; Мируайс Мирвайс
ننگیالی ; Nangialai Nangyalai Nangialay ; Нангялай Нангиалай
توریالی ; Toryalai Turyalai Toryalay ; Торялай
سپوژمۍ ; Spozhmai Spogmai Spojmai Spozhmay ; Спожмай
پلوشه ; Palwasha Palwasheh Palvasha ; Палуаша Палваша
بریالی ; Baryalai Baryali Baryalay Beryalai ; Барялай
ځدران ; Zadran Dzadran Jadran ; Задран
څنګه ; Tsanga Sanga Tsange ; Цанга
شینواري ; Shinwari Shinwary Schinwari Shinvari ; Шинуари Шинвари
اپریدي ; Afridi Apridi Afreedi ; Африди
منګل ; Mangal Mangel ; Мангал
وزیری ; Waziri Vaziri Wazeery ; Вазири Уазири
هوشیار ; Hoshyar Hushyar Hoshiar Hoşyar ; Хошяр Хошиар
ڕێباز ; Rebaz Rêbaz Reebaz ; Ребаз
ڕێبوار ; Rebwar Rêbwar Rebouar Rebuar ; Ребуар Ребвар
ئاکۆ ; Ako Ako Akko ; Ако
هێرۆ ; Hero Hêro Hiro ; Херо
شوان ; Shwan Şivan Shivan Shuan ; Шуан Шиван
کارزان ; Karzan Kerzan Karsan ; Карзан
سەردار ; Sardar Serdar Sardaar ; Сардар Сердар
دارا ; Dara Daara ; Дара
هاوار ; Hawar Havar Haouar ; Хауар Хавар
هاوڕێ ; Hawre Hawrê Haure ; Хауре
ڕزگار ; Rizgar Rzgar Rezgar ; Ризгар Резгар
بێستون ; Bestun Bestoon Bistoun Bêstûn ; Бестун Бистун
نەوزاد ; Nawzad Nevzat Nauzad Newzad ; Наузад Невзат
گۆران ; Goran Gorran Ghoran ; Горан
ئاوێزان ; Awezan Avezan Awêzan ; Авезан
ژیان ; Zhian Jiyan Zhyan Jian ; Жиян Жиан
ڕۆژگار ; Rojgar Rozhgar Roshgar ; Рожгар
خەلیل ; Xelil Khalil Halil Khelil ; Халил Хелил
خۆشناو ; Khoshnaw Xoşnav Khoshnau Hoshnaw ; Хошнау
زانیار ; Zanyar Zaniar Zanjar ; Заняр Заниар
شەهلا ; Shahla Şehla Schahla ; Шахла
ئەژین ; Azhin Ajin Ejin ; Ажин
بەهمەن ; Bahman Behmen Bahmen ; Бахман
چوہدری ; Chaudhry Choudhary Chaudhri Chowdhry ; Чаудри Чоудри
بھٹی ; Bhatti Bhatty Batti ; Бхати Бати
جاوید ; Javed Jawed Cavit Javaid Djaved ; Джавед Джауед
طیب ; Tayyab Tayyib Tayeb Tayyip Taieb ; Тайеб Таяб Таиб
گجر ; Gujjar Gujar Gojar ; Гуджар
عظیم ; Azeem Azim Adhim Azem ; Азим
افتخار ; Iftikhar Eftekhar Iftihar Iftekhar ; Ифтихар Ефтехар
اقبال ; Iqbal Ikbal Eghbal Iqball ; Икбал
وقاص ; Waqas Wakas Waqqas Vakas ; Вакас Уакас
ثاقب ; Saqib Saqeb Sakib Thaqib ; Сакиб
عمیر ; Umair Omair Umer Oumeir ; Умайр Умейр Омаир
مبشر ; Mubashir Mubasher Mobasher Mubashar ; Мубашир Мубашер
مظہر ; Mazhar Mazher Mezher ; Мазхар
خرم ; Khurram Khoram Khorram Huram ; Хурам Хуррам
عرفان ; Irfan Erfan Irfaan Arfan ; Ирфан Ерфан
`;

/**
 * Known spellings of common names: what rules of sound do not reach (Mehmet for Muhammad), and which names that sound
 * alike are not one (Omar and Ammar). A spelling that two names share stands in both lines. Made from knowledge of the
 * languages; one line a name, its spellings in Latin, Arabic and Cyrillic letters. Marks and capitals do not count.
 */
export const variantTable = `
muhammad: Muhammad Mohammad Mohammed Mohamed Muhammed Mohamad Mehmet Mehmed Mahomet Muhamad Muhamed Mohamet Mouhamed Mouhammad Mouhamadou Mamadou Mohammade Muhammet Mhamed Mehemmed Maxamed Maxammed Memet Mahamed Mahammad Mahamadou Magomed محمد محەمەد محمّد Мохаммед Мохамед Мухаммад Мухамед Мухаммед Мохамад Мохаммад Магомед Магомет Махамад Мехмед Мехмет Магомад Мамед Мохамет Мохамедо Муҳаммад მუჰამედი მაგომედ ሙሐመድ ሞሐመድ መሐመድ মোহাম্মদ মুহাম্মদ मोहम्मद मुहम्मद
mahmud: Mahmud Mahmoud Mahmood Mehmood Mehmud Mahmut Mamoud Mamud Maxamuud Mahmout Machmud محمود مەحمود Махмуд Махмут Махмод Мамуд Махмоуд
ahmad: Ahmad Ahmed Ahmet Ahmat Amed Axmed Achmed Achmad Ahamed Ahammed Ehmed Hmed احمد أحمد ئەحمەد Ахмад Ахмед Ахмет Ахмат Эхмед Аҳмад አህመድ আহমেদ আহমদ अहमद
hamid: Hamid Hameed Hamed Hamit Hamide Xamiid حميد حەمید Хамид Хамед Гамид Хамет Хамит
hamid-other: Hamid Hameed Hamed Hamit Hamide Xamiid Хамид Хамед Гамид Хамет Хамит حامد
hamad: Hamad Hammad Hamd Hemed حمد Хамад Хаммад
hamad-other: Hamad Hammad Hamd Hemed Хамад Хаммад حماد
hamdan: Hamdan Hamdane Hemdan حمدان Хамдан
hamza: Hamza Hamzah Hamsa Hemze Khamza حمزه حمزة Хамза Гамза Хамзат
hasan: Hasan Hassan Hassen Hasane Hassane Hacen Xasan Lahcen Lahsen Lahcene Lehsen Hesen Hasson حسن الحسن لحسن حەسەن حسان Хасан Хассан Гасан Гассан Ҳасан Хассен Хасен ሐሰን হাসান हसन
hassan-double: Hassan Hassane حسان Хассан Хасан
husayn: Husayn Hussein Hussain Husain Husein Hossein Hosein Hussien Houssein Houcine Hocine Hüseyin Huseyn Xuseen Hussin Husseini Husen Hisein Lhoussaine Lahoucine Hoessein Hossain حسين الحسين حوسێن Хусейн Хусаин Хусайн Хюсеин Хоссейн Хоссеин Гусейн Хосейн Хуссейн Гусейн Ҳусейн হোসেন हुसैन
ihsan: Ihsan Ehsan Ihssan Ihsane Ihssane Ehson Ihsaan احسان إحسان Ихсан Эхсан Ехсан Эҳсон
hassun: Hassoun Hasoun حسون Хассун
ali: Ali Aly Alee Cali Alli Eli علي عەلی Али Алей Эли ዓሊ আলী अली
ala: Alaa Ala Alaaeldin Allaa علاء Алаа Ала
ilyas: Ilyas Elias Ilias Elyas Ilyass Ilies Iliyas Elijas الياس إلياس Илияс Ильяс Илиас Элиас Илия Ельяс
omar: Omar Umar Omer Umer Ömer Oumar Cumar Omaru Umaru عمر عومەر Омар Умар Омер Юмер Гумар Оумар Yumer
ammar: Ammar Amar Emmar عمار Аммар Амар
amir: Amir Ameer Emir Amer Amire أمير امير Амир Эмир Емир
amer: Amer Amir Aamer Aamir Amr عامر Амер Амир
amr: Amr Amro Amrou عمرو Амр Амро
salim: Salim Saleem Selim Salem Saliim سليم سەلیم Салим Селим
salem: Salem Salim Saalim سالم Салем Салим
salam: Salam Selam Salaam سلام Салам
salman: Salman Selman Salmane Salmaan سلمان Салман Селман
sulayman: Sulayman Sulaiman Suleiman Suleyman Süleyman Soleiman Solaiman Souleymane Soliman Sliman Slimane Suliman Sulieman Solomon Saleban Sylejman Sulejman سليمان سلێمان Сулейман Сюлейман Сулайман Сулиман Солейман Слиман
salama: Salama Salameh Salamah Selame سلامه سلامة Салама Саламе
amina: Amina Aminah Amine Emine Ameena Aamina Amineh Aminata امينة امينه أمينة آمنة آمنه Амина Эмине Емине
iman: Iman Eman Imane Imen Imaan ايمان إيمان Иман Эман Имен
yamina: Yamina Yaminah Jamina Yemina يمينة يمينه Ямина
amin: Amin Ameen Amine Emin Lamine Aamin امين أمين ئەمین Амин Эмин Емин
jamal: Jamal Djamal Gamal Cemal Jemal Dzhamal Dschamal Jamaal Jamel Djamel Xhemal Camal جمال جەمال Джамал Джамаль Гамаль Джемал Джемаль Жамал Ҷамол
jamil: Jamil Djamil Gamil Jameel Cemil Dzhamil Jamill Gameel Dschamil جميل جەمیل Джамил Джамиль Гамиль Джемил Жамил
jamila: Jamila Djamila Gamila Jameela Cemile Jamilah Dzhamila Jamileh جميله جميلة Джамила Джамиля Джемиле Жамила
rahim: Rahim Raheem Rehim Rahime رحيم ڕەحیم Рахим Рехим
rahman: Rahman Rehman Rahmane Rahmaan Raxmaan رحمن رحمان Рахман Рехман
rahmat: Rahmat Rahmet Rehmat رحمت رحمة Рахмат Рехмат
rahma: Rahma Rahmah Rehma رحمه رحمة Рахма
nasir: Nasir Naser Nasser Nassir Nacer Nassar ناصر Насир Насер Нассер Носир
nasir-other: Nasir Naser Nasser Nassir Nacer Nassar Насир Насер Нассер Носир نصير
nasr: Nasr Nasro نصر Наср Насар
nasrin: Nasrin Nasreen Nasrine Nesrin Nasreena نسرين Насрин Несрин
yusuf: Yusuf Yousef Youssef Yousuf Yusif Yousif Youcef Youssouf Jusuf Josef Joseph Yosef Usuf Yuusuf Yussuf Iusuf Isuf يوسف یوسف Юсуф Юсеф Юсиф Юссеф Иосиф Йосиф Йусуф Юзеф Ҷусуф Усуф იუსუფ
yunus: Yunus Younes Younis Yunis Younus Younas Yonus Younous Junus Yonas Yones يونس Юнус Юнис Юнес Йонус
yasin: Yasin Yassin Yassine Yacine Yaseen Jasin Yaasiin Yacin ياسين يس Ясин Яссин Ясин
yasir: Yasir Yasser Yaser Yassir Jasir ياسر Ясир Ясер Яссер
yahya: Yahya Yahia Yehia Yehya Jahja Yaxye Jahia يحيى يحيا Яхя Яхья Ехья Яхия Йахйа
yaqub: Yaqub Yaqoub Yaqoob Yacoub Yakub Yakup Yaghoub Jakub Yaqob Yacub Yakoub Yaquub Yaghob Jacob يعقوب Якуб Якуп Яхуб Ягуб Якоб Иаков
ibrahim: Ibrahim Ebrahim Brahim Ibraheem Ibraahim Ibrahima Ibrohim Ibragim Braim Ibraim Avraham Abraham Barahim Abrahim ابراهيم إبراهيم ابرهيم ئیبراهیم Ибрахим Ибрагим Ебрахим Эбрахим Ибраим Иброҳим Брахим
ismail: Ismail Ismael Ismaeel Esmail Esmaeil Smail Smain İsmail Ismaila Ismaiil Ismaël Isma’il Ismayil Ishmael اسماعيل إسماعيل اسمعيل Исмаил Исмаел Измаил Эсмаил Эсмаэль Исмоил
ishaq: Ishaq Ishak Ishaaq Eshaq Isaac Isxaaq Ishaque Essahak اسحاق إسحاق اسحق Исхак Исхок Эсхак Исаак Исаак
idris: Idris Idrees Edris Idriss Driss Edrees Idriis Dris Idrissa ادريس إدريس Идрис Эдрис Идрисс Едрис
isa: Isa Issa Eisa Essa Aissa Aïssa Ciise İsa Iissa Eissa عيسى Иса Исса Айса Иисса
musa: Musa Moussa Mousa Moosa Muse Mussa Moises موسى موسا Муса Мусса
mustafa: Mustafa Mostafa Moustafa Moustapha Mustapha Mustafe Mostapha Mustafo Mustafah Mistafa مصطفى مستەفا Мустафа Мостафа Мустафо Моустафа
murtada: Murtada Morteza Murtaza Mortaza Murtadha Mortada مرتضى Муртада Мортеза Муртаза Мортаза
mujtaba: Mujtaba Mojtaba Mujtabah Moujtaba مجتبى Муджтаба Моджтаба
murad: Murad Mourad Morad Murat Murod Murád مراد موراد Мурад Мурат Морад Мурод
munir: Munir Mounir Moneer Muneer Monir Münir منير Мунир Монир
mansur: Mansur Mansour Mansoor Mensur Mansor منصور Мансур Мансоур Мансор
marwan: Marwan Marouane Merouane Mervan Marwane Merwan Marouan مروان Марван Маруан Мерван
maryam: Maryam Mariam Meryem Mariem Meriem Miriam Miryam Marjam Maryan Meryam Marium مريم Мариам Марям Марьям Мерием Мерйем Мириам მარიამ
mariya: Maria Mariya Marija Mariia Mary ماريا Мария Марія Марија მარია
fatima: Fatima Fatma Fatemeh Fatimah Fatema Fatme Fatimeh Fatoumata Fatouma Faduma Fatuma Fatmeh Fatimat Fetme فاطمة فاطمه فاتمە Фатима Фатма Фатемех Фатме Фатимат Фатема Патимат ፋጢማ Faadumo Fadumo Фадума
aisha: Aisha Aicha Ayesha Aysha Ayse Ayşe Aishah Aïcha Aiesha Asha Caasha Caisho Aisat Aïssata Aixa Aischa عائشة عايشة عائشه عايشه Айша Аиша Айше Аише Айшат
khadija: Khadija Khadijah Khadidja Hatice Khadije Hadija Khadijeh Khadiga Kadija Chadidscha Hadidza Khadijo Hatidza Hatidje خديجة خديجه Хадиджа Хатидже Хадижа Кадиджа Хатице
zaynab: Zaynab Zainab Zeinab Zeyneb Zeynep Zineb Zaineb Zeynab Zainap Zejnep Zenab Zaynap زينب Зайнаб Зейнаб Зейнеп Зейнеб Зинеб Зайнап
zahra: Zahra Zehra Zahraa Zohra Zahrah Sahra Zara زهرا زهراء زهرة زهره Захра Зехра Зохра Зара
sara: Sara Sarah Sarra Saara Sare ساره سارة سارا Сара Сарра
layla: Layla Laila Leila Leyla Lejla Leïla Lyla Leyli Lajla ليلى ليلا Лейла Лайла Лайло
maha: Maha Mehe مها Маха
huda: Huda Houda Hoda Hodo هدى هدا Худа Хода
nur: Nur Nour Noor Nor Noura Noer نور نوور Нур Нор Ноур
nura: Noura Nura Noora نوره نورة نورا Нура Ноура
karim: Karim Kareem Kerim Karime Abdelkrim Kariim كريم كەریم Карим Керим
akram: Akram Ekrem Akrem Ikram اكرم أكرم Акрам Экрем Екрем
ikram: Ikram Ekram Ikrame اكرام إكرام Икрам Экрам
karam: Karam Kerem Karram كرم Карам Керем
khalid: Khalid Khaled Halid Halit Chaled Kaled Khalied Khaalid Xalid Chalid Jaled خالد خالید Халид Халед Халит Холид
khalil: Khalil Halil Khaleel Chalil Xelil Khelil Halill خليل Халил Халиль Хелил
jalal: Jalal Djalal Galal Celal Jelal Dzhalal Dschalal جلال Джалал Джалаль Галаль Джелал
jalil: Jalil Djalil Galil Celil Jaleel جليل Джалил Джалиль Галил
bilal: Bilal Belal Bilel Billal Bilaal Bellal بلال Билал Билаль Белал Билол
bashir: Bashir Bachir Basheer Beşir Bechir Baschir Beshir Besir بشير Башир Бешир
bakr: Bakr Bekir Bakir Baker Bakar Bekr Bakri بكر Бакр Бекир Бакир Бакар
badr: Badr Bader Bedr Badar Bedir Badre بدر Бадр Бадер Бадар
fahd: Fahd Fahad Fahed فهد Фахд Фахад
farid: Farid Fareed Ferid Ferit Feride Farit فريد Фарид Ферид Фарит
faruq: Faruq Farouk Farooq Farouq Faruk Faruque Faroque فاروق Фарук Фарух Фарок
faraj: Faraj Farag Faradj Ferec Faraje فرج Фарадж Фараг Фарадж
farah: Farah Faraax Fara Farrah فرح فارح Фарах Фара
faysal: Faysal Faisal Feisal Faycal Fayçal Faizal Feysel Fesal Fayssal Faissal فيصل Файсал Фейсал Фейсал
fuad: Fuad Fouad Foad Fuat Fouade Fowad فؤاد فواد Фуад Фоад Фуат
fadil: Fadil Fadel Fazil Fadhil Fazel Fodil Fadhel Fodhil فاضل Фадил Фадел Фазил Фазель
fadil-other: Fadil Fadel Fazil Fadhil Fazel Fodil Fadhel Fodhil Фадил Фадел Фазил Фазель فضيل
fadl: Fadl Fazl Fadel Fadhl فضل Фадл Фазл
ghassan: Ghassan Gassan Ghasan Rassan غسان Гассан Гасан
habib: Habib Habeeb Habibe Hebib Xabiib حبيب Хабиб Хебиб
haydar: Haydar Haidar Heydar Hayder Haider Heidar Haydarr Hajdar Heyder حيدر Хайдар Хейдар Гейдар Хайдер Гайдар
harun: Harun Haroun Haroon Harune Aaron Aroun هارون Харун Гарун Арун
hisham: Hisham Hicham Hesham Hishaam Heshâm Hişam هشام Хишам Хишем Гишам Хешам
hashim: Hashim Hashem Hachem Hachim Haşim Haschim هاشم Хашим Хашем Гашим
ilham: Ilham Elham Ilhame Ilhaam الهام إلهام Ильхам Илхам Элхам
imad: Imad Emad Imed Imaad Imadeddine عماد Имад Эмад Емад
isam: Isam Essam Issam Esam Aissam عصام Исам Иссам Эссам
imran: Imran Emran Omran Imrane Umran Amran Imraan Cimraan عمران Имран Эмран Омран
iyad: Iyad Eyad Iad Ayad إياد اياد Ияд Иад
ayad: Ayad Ayyad عياد Аяд
jabir: Jabir Jaber Djaber Gaber Cabir Djabir جابر Джабир Джабер Габер
jafar: Jafar Jaafar Jaffar Djaafar Cafer Gaafar Jaffer Dschafar Jafer Jacfar Dzhafar جعفر Джафар Джафер Джаафар Гаафар
jawad: Jawad Javad Djaouad Jawwad Cevat Cavad Jouad Jaouad Jowad جواد Джавад Джауад Джавод Жауад
jibril: Jibril Jabril Djibril Gabriel Gibril Jibreel Cebrail Gebril Jibriil جبريل جبرائيل Джибрил Габриел Джабраил Гавриил
kamal: Kamal Kemal Kamel Kamaal كمال Камал Кемал Камаль
kamil: Kamil Kamel Kameel Kâmil كامل Камил Камель Камиль
kamil-other: Kamil Kamel Kameel Kâmil Камил Камель Камиль كميل
kadhim: Kadhim Kazim Kazem Kadhem Kathim Kadim Kazım Khadim كاظم Казим Казем Кадим Кадхим
qasim: Qasim Qasem Kasim Kassem Kasem Ghasem Gasim Gassim Qassim Kasım Kacem Kassim Belkacem Qaasim قاسم Касим Касем Гасем Кассем Касым Косим
qadir: Qadir Kader Qader Kadir Gadir Ghader Kadar Qadeer Ghadir قادر Кадир Кадер Гадер Кадыр
qadir-other: Qadir Kader Qader Kadir Gadir Ghader Kadar Qadeer Ghadir Кадир Кадер Гадер Кадыр قدير
latif: Latif Lateef Letif Lotfi Latife لطيف Латиф Летиф
lutfi: Lutfi Lotfi Lutfy Lütfi لطفي Лутфи Лотфи Лютфи
majid: Majid Majeed Madjid Magid Mecid Majed Medjid Macit Macid Maged Madjed ماجد مەجید Маджид Маджед Магид Меджид Мажид
majid-other: Majid Majeed Madjid Magid Mecid Majed Medjid Macit Macid Maged Madjed Маджид Маджед Магид Меджид Мажид مجيد
majdi: Majdi Magdi Magdy Majdy مجدي Маджди Магди
malik: Malik Malek Melik Maalik Malick مالك Малик Малек Мелик
malik-other: Malik Malek Melik Maalik Malick Малик Малек Мелик ملك
malika: Malika Maleka Melike مليكة مليكه ملكة Малика Мелике
mahdi: Mahdi Mehdi Mehdy Mahdy Mehti مهدي Махди Мехди Мехти Махды
masud: Masud Masoud Masood Massoud Mesut Mesud Mas’ud Messaoud Massud Masaud مسعود Масуд Масоуд Месут Массуд Мессауд
mukhtar: Mukhtar Mokhtar Mochtar Muhtar Moukhtar Mukhtaar مختار Мухтар Мохтар
mumin: Mumin Momin Moumen Momen Moemen Mo’men Mümin Moomin مؤمن مومن Мумин Момин Мумен Момен
muhsin: Muhsin Mohsen Mohsin Mouhcine Mohcine Muhsen Mochsen محسن Мухсин Мохсен Мохсин
muslim: Muslim Moslem Muslem Müslüm Mouslim Moslim مسلم Муслим Мослем
nabil: Nabil Nabeel Nebil Nabile Nabill نبيل Набил Набиль Небил
nadir: Nadir Nader Nadhir Naadir نادر Надир Надер Нодир
nadhir: Nadhir Nazir Nadir Nazeer نذير Назир Надир
nadhir-other: Nadhir Nazir Nadir Nazeer Назир Надир نظير
nazim: Nazim Nazem Nadhim Nadim Nazım Nadhem ناظم Назим Назем Надим
nadim: Nadim Nadeem Nedim نديم Надим Недим
naim: Naim Naeem Nayeem Naeim Neim Naïm نعيم Наим Наем
nizar: Nizar Nezar Nizaar نزار Низар
osama: Osama Usama Oussama Ousama Usame Osamah اسامة اسامه أسامة Осама Усама Оусама
uthman: Uthman Osman Othman Usman Ousmane Athman Atman Cusmaan Othmane Ousman Osmane Ussman عثمان عوسمان Осман Усман Отман Утман Атман Үсман Усмон Otmane Otman
qays: Qays Qais Kais Kays Ghais Keis Gais Qeis Kaiss قيس Кайс Каис
rashid: Rashid Rachid Rasheed Rashed Raschid Reşit Reshid Raşit Rachide Rashit Resit رشيد ڕەشید Рашид Рашед Решид Рашит Решит
rashid-other: Rashid Rachid Rasheed Rashed Raschid Reşit Reshid Raşit Rachide Rashit Resit Рашид Рашед Решид Рашит Решит راشد
rasul: Rasul Rasoul Rasool Resul Rassoul Rasol رسول Расул Ресул Расоул
riyad: Riyad Riad Riyadh Ryad Reyad Riaz Riyaz Riadh رياض Рияд Риад Риаз Рияз
rida: Rida Reza Redha Ridha Reda Riza Raza Rıza Rza Ridah رضا ڕەزا Рида Реза Риза Реда Раза
ramadan: Ramadan Ramazan Ramadhan Ramzan Ramdane Ramadane Ramazon Romazon Ramzaan Ramathan رمضان ڕەمەزان Рамадан Рамазан Рамзан Рамазон
rafiq: Rafiq Rafik Rafeeq Refik Rafique Rafigh Rafic رفيق Рафик Рефик Рафих
saad: Saad Sa’ad Sad Saâd سعد Саад Сад
said: Said Saeed Saïd Saied Sayid Saeid Sait Saeyd Siad Saiid Sayeed سعيد سەعید Саид Саед Сеид Саеед Сайид Саит Сейед
sayyid: Sayyid Sayed Sayyed Seyed Said Syed Seyyed Seyit Saiyed Sayid Sid Essayed Saied سيد السيد Сайед Сейед Сеид Саид Саед Сайид
salah: Salah Saleh Salaah Selah صلاح Салах
salih: Salih Saleh Saalih Salah Salih Saalax صالح Салих Салех Солех
samir: Samir Sameer Semir Samer سمير Самир Семир
samer: Samer Samir سامر Самер Самир
sami: Sami Samy Samee سامي Сами
shadi: Shadi Chadi Shady Şadi Schadi شادي Шади
sharif: Sharif Cherif Shareef Sherif Charif Şerif Scharif Serif Shariif شريف Шариф Шериф
shukri: Shukri Shoukri Chokri Şükrü Shokri Sukru Choukri Shukry شكري Шукри Шокри Шюкрю
sadiq: Sadiq Sadik Sadegh Sadek Saddiq Sadıq Seddik Siddiq Sadigh Sadiqi صادق Садик Садег Садег Сидик Сиддик
sadiq-other: Sadiq Sadik Sadegh Sadek Saddiq Sadıq Seddik Siddiq Sadigh Sadiqi Садик Садег Садег Сидик Сиддик صديق
tahir: Tahir Taher Tahar Tahiir طاهر تاهير Тахир Тахер Тагир Тоҳир
taha: Taha Tah Taaha طه طاها Таха
tariq: Tariq Tarek Tarik Tareq Tarique Tarig Taric طارق Тарик Тарек
tawfiq: Tawfiq Toufik Taoufik Tevfik Tofig Tewfik Tawfeeq Tofiq Taufik Tofik Toufic Taufiq توفيق Тауфик Тевфик Тофик Тавфик
walid: Walid Waleed Oualid Velid Velit Valid Oualide Ulid Waliid وليد ڤەلید Валид Уалид Велид Уолид
wail: Wael Wail Wa’el Ouail Vael وائل وايل Ваел Уаил Ваил Ваел Уаел Ouael Ваэль Уаэль
wasim: Wasim Wassim Waseem Ouassim Vasim وسيم Васим Уасим Вассим
zayd: Zayd Zaid Zeid Zied Zeyd Ziyad Zaïd زيد Зейд Заид Зайд
ziyad: Ziyad Ziad Zeyad Zied Ziyaad Ziade زياد Зияд Зиад
zakariya: Zakariya Zakaria Zakariyya Zekeriya Zakarya Zachariah Zacharia Zakariye Zakkaria Zakariyah زكريا زەکەریا Закария Захария Закарие Захарий Закариа
zubayr: Zubayr Zubair Zobeir Zubeir Zoubir Zubayer Zober Zoubair زبير الزبير Зубайр Зубаир Зубейр
shuayb: Shuayb Shoaib Shuaib Chouaib Şuayb Shoeb Shueb شعيب Шуайб Шоаиб Шуаиб
daud: Daud Dawud Dawood Daoud Davud Davut Dawit David Dawod Daood Daut داود داوود Дауд Давуд Даут Давид Давут Довуд ዳዊት
dhulfiqar: Dhulfiqar Zulfikar Zulfiqar Zolfaghar Zulfeqar Thulfiqar Zülfikar Zolfaqar ذوالفقار ذو الفقار Зулфикар Золфагар Зулфикар
ayyub: Ayyub Ayub Ayoub Eyup Eyüp Ayoob Ejup Ejub Ayob Ayuub أيوب ايوب Аюб Айюб Айуб Еюп Эюп Аюп
ayman: Ayman Aymen Aiman Eymen Aymane ايمن أيمن Айман Аймен
anwar: Anwar Anouar Enver Anvar Anuar Anwer Enwer Anouer انور أنور Анвар Ануар Енвер Энвер Ануар
anas: Anas Anass Enes Anes Annas انس أنس Анас Енес Энес
asad: Asad Assad Esad Esat Esed Asaad اسد أسد Асад Ассад Есад
asaad: Asaad Assaad Asad Esad اسعد أسعد Асаад Асад
ashraf: Ashraf Achraf Eşref Eshref Aschraf Ashref Esref اشرف أشرف Ашраф Ашреф Эшреф
aziz: Aziz Azeez Azize Eziz Asis Azees Casiis عزيز عەزیز Азиз Азис
arif: Arif Aref Areef Aarif عارف Ариф Ареф
adil: Adil Adel Aadil Adill Adeel Adile عادل Адил Адел Адиль
adil-other: Adil Adel Aadil Adill Adeel Adile Адил Адел Адиль عديل
adnan: Adnan Adnane Ednan عدنان Аднан
abbas: Abbas Abas Abbes Ebas Cabbaas عباس Аббас Абас
abdo: Abdo Abdou Abdu Abdoo عبده عبدو Абдо Абду
asma: Asma Asmaa Esma Asmae Asmah اسماء أسماء Асма Эсма Есма
aya: Aya Ayah Aia آية ايه آيه Ая Айя
safa: Safa Safaa Sefa صفاء صفا Сафа
hana: Hana Hanaa Hanna هناء هنا Хана
hind: Hind Hend هند Хинд
khawla: Khawla Khaoula Khola Havle خولة خوله Хаула
sumaya: Sumaya Somaya Soumaya Sumayya Sümeyye Somayeh Sumeya سمية سميه Сумая Сумайя Сомайе
samira: Samira Sameera Semira Samire Samirah سميرة سميره Самира Семира
salima: Salima Saleema Selime Salimah سليمة سليمه Салима
halima: Halima Haleema Halime Halimah Xaliimo Halimeh Helime حليمة حليمه Халима Халиме
nadia: Nadia Nadiya Nadja Nadya Nadiia نادية ناديا Надия Надя Надія
rania: Rania Raniya Ranya رانيا رانية Рания
reem: Reem Rim Reim Rym ريم Рим
gul: Gul Gol Gool Gull Gül Ghol گل كل Гул Гол Гюл Гуль
parviz: Parviz Parwiz Pervez Perviz Parwez Pervaiz Perwez پرويز برويز Парвиз Первиз Первез
farhad: Farhad Ferhat Ferhad Farhat فرهاد Фархад Ферхат
bahram: Bahram Behram Bahraam بهرام Бахрам Бехрам
shirin: Shirin Shireen Chirine Sirin Şirin Schirin شيرين Ширин
rustam: Rustam Rostam Rüstem Rustem Rostem رستم ڕۆستەم Рустам Ростам Рустем
iskandar: Iskandar Eskandar İskender Iskender Skander Alexander Sikandar Alekandar اسكندر الكسندر Искандар Искендер Александър Александр Олександр Эскандар
khosrow: Khosrow Khosro Khusraw Hosrov Khusrau Khosrau خسرو Хосров Хосроу Хусрав
hedayat: Hedayat Hidayat Hidayet Hedayet هدايت Хедаят Хидаят
zarif: Zarif Zareef Zerif Zarifi ظريف Зариф
wardak: Wardak Vardak وردك وردگ Вардак
achakzai: Achakzai Atsakzai Achekzai اڅكزي اچكزي Ачакзай
ahmadzai: Ahmadzai Ahmadzay احمدزي Ахмадзай
karzai: Karzai Karzay كرزي Карзай
george: George Georgi Giorgi Georgy Georgios Giorgos Jorge Georges Jirjis Georgiy Heorhiy Yuri جورج جرجس Георги Георгий Георгій გიორგი Γιώργος Γεώργιος
ioannes: Ivan Ioan John Johannes Yohannes Ioannis Yannis Hovhannes Ioane Yuhanna Iwan Yahanna يوحنا Иван Іван Йоан Иоанн ივანე იოანე Ιωάννης Γιάννης Հովհաննես ዮሐንስ
petros: Petar Pyotr Peter Petros Petro Butrus Boutros Petre Bedros بطرس Петър Пётр Петр Петро პეტრე Πέτρος Պետրոս ጴጥሮስ
paulos: Pavel Paul Pavlo Paulos Pavlos Boulos Bulus Poghos بولس Павел Павло პავლე Παύλος Պողոս ጳውሎስ
mikhail: Mikhail Michael Mihail Mykhailo Mikael Mikayel Mikheil Mikail Mikhael Michail Mikaeel ميخائيل ميكائيل Михаил Михайло Михайл Микаил მიხეილ Μιχαήλ Միքայել ሚካኤል
nikolaos: Nikolay Nikolai Nikola Nicholas Mykola Nikolaos Nikos Nikoloz Николай Никола Микола ნიკოლოზ Νίκος Νικόλαος
dmitri: Dmitri Dmitry Dimitar Dmytro Dimitrios Dmitriy Dimitri Dimitris Димитър Дмитрий Дмитро დიმიტრი Δημήτρης
elena: Elena Olena Yelena Helen Eleni Helena Elene Елена Олена ელენე Ελένη ሄለን
serhiy: Sergey Serhiy Sergei Sergiy Serhii Сергей Сергій Сергий სერგო
volodymyr: Vladimir Volodymyr Wladimir Vladymyr Владимир Володимир ვლადიმერ
andriy: Andrey Andriy Andrei Andrii Andreas Andro Андрей Андрій ანდრია Ανδρέας
oleksiy: Alexey Oleksiy Aleksei Oleksii Alexei Алексей Олексій Алексий
kateryna: Katerina Kateryna Ekaterina Yekaterina Catherine Katerine Екатерина Катерина ეკატერინე Αικατερίνη
oksana: Oksana Oxana Xenia Оксана
yevhen: Evgeny Yevhen Evgeni Yevgeny Eugene Yevgeniy Евгений Євген Евгени Evgen Yevgen Jewhen Евген
diya: Diya Zia Dhiya Ziya Diaa Ziyo Zieh ضياء ضيا Дия Зия Дияа
thurayya: Thuraya Soraya Sorayya Surayya Thuraiya Süreyya ثريا Сорая Турайя Сурая
kawthar: Kawthar Kowsar Kevser Kaouther Kausar Kaoutar Kosar Kawsar كوثر Каусар Каутар
ruqayya: Ruqayya Rukaya Roqayeh Rokia Roukaya Rukia Rukiye Roghayeh Ruqaya Rokaya رقية رقيه Рукия Рукайя
sakina: Sakina Soukaina Sakineh Sukaina Sakine سكينة سكينه Сакина Сукайна
abduh: Abduh عبده Абдух
najib: Najib Nadjib Naguib Necip Najeeb Nejib نجيب Наджиб Нагиб
luqman: Luqman Lokman Loqman Lukman لقمان Локман Лукман
hafiz: Hafiz Hafez Hafeez Hafid Hafidh حافظ Хафиз Хафез
hafiz-other: Hafiz Hafez Hafeez Hafid Hafidh Хафиз Хафез حفيظ
zahir: Zahir Zaher Dhaher Thaher Zaheer ظاهر Захир Захер
zahir-other: Zahir Zaher Dhaher Thaher Zaheer Захир Захер زاهر
zahir-third: Zahir Zaher Dhaher Thaher Zaheer Захир Захер ظهير
wafa: Wafa Wafaa Ouafa Vefa Wafae وفاء وفا Вафа Уафа
jihad: Jihad Jehad Djihad Cihat Cihad جهاد Джихад
chaudhry: Chaudhry Chaudhary Choudhury Chowdhury Choudhry Chaudry Chaudhari چوهدري চৌধুরী Чаудхри
zahid: Zahid Zahed Zaahid زاهد Захид Захед
singh: Singh Sinha Sing सिंह सिंघ সিংহ Сингх Синг
begum: Begum Begom Begam Begüm বেগম बेगम بيگم Бегум
ghazi: Ghazi Gazi Rhazi Ghazy غازي Гази
obaidi: Obaidi Alobaidi Laabidi Abidi Obeidi عبيدي العبيدي Обейди Убайди
raid: Raed Raid Ra’id Raeed Raad رائد Раед Раид
hayk: Hayk Haik Հայկ Хайк Айк
sargis: Sargis Sarkis Sergis Սարգիս Саркис Саргис
tigran: Tigran Dikran Տիգրան Тигран
krikor: Grigor Krikor Գրիգոր Григор
`;

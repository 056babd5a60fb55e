/** Like thirdArabicNames: names in Bengali, Devanagari, Ethiopic, Georgian, Armenian, Greek and Hebrew, first column in any script. */
export const thirdOtherNames = `
আবদুল ; Abdul Abdool Abdoul ; Абдул
আহমেদ ; Ahmed Ahmad Ahamed ; Ахмед
মোহাম্মদ ; Mohammad Muhammad Mohammed ; Мохамед Мохаммад
রফিকুল ; Rafiqul Rofiqul Rafikul ; Рафикул
জাহিদ ; Zahid Jahid Zaheed ; Захид Джахид
নাসির ; Nasir Naser Nasser ; Насир
শাহিন ; Shahin Shaheen Sahin ; Шахин
ইউসুফ ; Yusuf Yousuf Eusuf ; Юсуф
মাহমুদ ; Mahmud Mahmood Mahamud ; Махмуд
ফারুক ; Faruk Farooq Faruque ; Фарук
খাতুন ; Khatun Khatoon Katun ; Хатун
উদ্দিন ; Uddin Udin Uddeen ; Удин
মিয়া ; Mia Miah Miya ; Мия
সরকার ; Sarkar Sarker Shorkar ; Саркар
ভূঁইয়া ; Bhuiyan Bhuyan Bhuiya ; Буян
আলম ; Alam Alom Aalam ; Алам
বাবুল ; Babul Babool ; Бабул
জসিম ; Jasim Joshim Jashim ; Джасим
গুরুং ; Gurung Gurong ; Гурунг
कृष्ण ; Krishna Krisna Kreshna ; Кришна
बहादुर ; Bahadur Bahadoor ; Бахадур
लामा ; Lama Laama ; Лама
राई ; Rai Raai ; Рай
खड्का ; Khadka Kharka ; Кхадка Хадка
भट्टराई ; Bhattarai Bhatarai ; Бхатарай Батарай
दीपक ; Deepak Dipak ; Дипак
विजय ; Vijay Bijay Wijay ; Виджай
प्रकाश ; Prakash Parkash ; Пракаш
हरप्रीत ; Harpreet Harprit ; Харприт
मनीष ; Manish Maneesh ; Маниш
ተክለ ; Tekle Tekleh Teklé ; Текле
ሃብቶም ; Habtom Habtome ; Хабтом
ሚካኤል ; Mikael Michael Mikaele ; Микаел
ኪዳነ ; Kidane Kidanie Kidana ; Кидане
ፍረወይኒ ; Freweyni Frewaini Freweini ; Фревейни
ጸሃይ ; Tsehay Sehay Tsehai Zehay ; Цехай
ግርማይ ; Girmay Girmai Ghirmay ; Гирмай
አማኑኤል ; Amanuel Emanuel Amanuiel ; Амануел
ዳንኤል ; Daniel Danel Daniell ; Даниел
ሓጎስ ; Hagos Hagoss Haghos ; Хагос
ወልደ ; Wolde Welde Uolde ; Уолде Волде
ኣብርሃም ; Abraham Abreham Abrham ; Абрахам
ሰመረ ; Semere Semerre ; Семере
ለተብርሃን ; Letebrhan Leteberhan Letebirhan ; Летебрхан
ბაქარ ; Bakar Bacar ; Бакар
ირაკლი ; Irakli Irakly Iraklij ; Иракли Ираклий
ეკატერინე ; Ekaterine Ekaterina Jekaterine ; Екатерине Екатерина
ლაშა ; Lasha Lascha Lacha ; Лаша
გოჩა ; Gocha Gotcha Gotscha ; Гоча
თენგიზ ; Tengiz Tengis Thengiz ; Тенгиз
ჟუჟუნა ; Zhuzhuna Jujuna ; Жужуна
ხათუნა ; Khatuna Hatuna Chatuna ; Хатуна
ცისანა ; Tsisana Cisana Zisana ; Цисана
ჯემალ ; Jemal Dzhemal Djemal ; Джемал
ყიფიანი ; Kipiani Qipiani Khipiani ; Кипиани
ჩხეიძე ; Chkheidze Tchkheidze Chheidze ; Чхеидзе
ლომიძე ; Lomidze Lomidse Lomidzé ; Ломидзе
მჭედლიშვილი ; Mchedlishvili Mtchedlishvili Mchedlischwili ; Мчедлишвили
ღონღაძე ; Ghonghadze Gongadze Gonghadze ; Гонгадзе
ძნელაძე ; Dzneladze Zneladze ; Дзнеладзе
წიკლაური ; Tsiklauri Ziklauri Tciklauri ; Циклаури
Խաչատրյան ; Khachatryan Khachaturian Hachatryan Chatschatrjan ; Хачатрян Хачатурян
Մարտիրոսյան ; Martirosyan Mardirossian Martirossyan ; Мартиросян
Ղազարյան ; Ghazaryan Gazaryan Kazarian ; Казарян Газарян
Կարապետյան ; Karapetyan Garabedian Karapetian ; Карапетян
Աբրահամյան ; Abrahamyan Abrahamian Abramyan ; Абрахамян Абрамян
Ջանիբեկյան ; Janibekyan Djanibekian Dzhanibekyan ; Джанибекян
Գագիկ ; Gagik Kakig ; Гагик
Վահագն ; Vahagn Wahagn Vahakn ; Ваагн
Շուշանիկ ; Shushanik Shoushanik Chouchanik ; Шушаник
Լուսինե ; Lusine Lousine Lusineh ; Лусине
Հասմիկ ; Hasmik Asmik Hasmig ; Асмик Хасмик
Ռուբեն ; Ruben Rouben Rupen ; Рубен
Ծովինար ; Tsovinar Covinar Dzovinar ; Цовинар
Μουχάμαντ ; Mohammad Muhammad Mohamad ; Мухамад
Αχμέντ ; Ahmed Achmet Ahmet ; Ахмед
Χασάν ; Hasan Hassan Chasan ; Хасан
Αλή ; Ali Aly Alee ; Али
Χουσεΐν ; Hussein Housein Husein ; Хусейн
Μουσταφά ; Mustafa Moustafa ; Мустафа
Τζαμάλ ; Jamal Tzamal Djamal ; Джамал
Σακίρ ; Shakir Sakir Chakir ; Шакир
`;

/** Ukrainian, Russian, Bulgarian, Mongolian, Uzbek and Tajik names, in their own and their neighbours' writing. */
export const thirdSlavicNames = `
Євген ; Yevhen Evgen Yevgen Jewhen ; Евген Евгений
Олексій ; Oleksii Oleksiy Olexiy Oleksij ; Алексей
Андрій ; Andrii Andriy Andrij Andrey ; Андрей Андрій
Наталія ; Nataliia Natalia Natalija Nataliya ; Наталия
Тетяна ; Tetiana Tetyana Tetjana Tatiana ; Татьяна Татяна
Ганна ; Hanna Ganna Anna ; Анна
Григорій ; Hryhorii Grigoriy Hryhoriy Grigorij ; Григорий
Іващенко ; Ivashchenko Ivaschenko Iwaschtschenko ; Иващенко
Щербина ; Shcherbyna Scherbina Schtscherbyna ; Щербина
Кучеренко ; Kucherenko Koutcherenko Kutscherenko ; Кучеренко
Ткачук ; Tkachuk Tkatchouk Tkatschuk ; Ткачук
Мельник ; Melnyk Melnik ; Мелник Мельник
Лисенко ; Lysenko Lisenko Lyssenko ; Лисенко Лысенко
Зеленський ; Zelenskyi Zelensky Selenskyj Zelenskiy ; Зеленски Зеленский
Цимбалюк ; Tsymbaliuk Cymbaluk Tsimbalyuk Zymbaljuk ; Цимбалюк
Яценко ; Yatsenko Jatsenko Iatsenko Jazenko ; Яценко
Хоменко ; Khomenko Homenko Chomenko ; Хоменко
Грищенко ; Hryshchenko Grishchenko Hryschenko ; Грищенко
Вячеслав ; Viacheslav Vyacheslav Wjatscheslaw ; Вячеслав
Людмила ; Liudmyla Lyudmila Ludmila Ljudmila ; Людмила
Ирина ; Irina Iryna Irena ; Ирина Ірина
Михаил ; Mikhail Mihail Mykhailo Michail ; Михаил Михайло
Юрий ; Yuri Yuriy Jurij Iouri Yurii ; Юрий Юрій
Алексеев ; Alekseev Alexeyev Alekseyev Alexeev ; Алексеев
Кузнецов ; Kuznetsov Kousnetsov Kusnezow ; Кузнецов
Чайковский ; Tchaikovsky Chaykovskiy Tschaikowski ; Чайковски
Джурабек ; Jurabek Djurabek Juraboy Dzhurabek ; Джурабек
Шукрулло ; Shukrullo Shukrulloh Shukrullah ; Шукрулло Шукрула
Насрулло ; Nasrullo Nasrulloh Nasrullah ; Насрулло Насрула
Файзулла ; Fayzulla Faizullah Fayzullo ; Файзула Файзулла
Мирзоев ; Mirzoev Mirzoyev Mirsojew ; Мирзоев
Рахмонов ; Rakhmonov Rahmonov Rachmonow ; Рахмонов
Гулом ; Gulom Ghulom ; Гулом Гулям
Бямбасүрэн ; Byambasuren Biambasuren ; Бямбасурен
Оюунчимэг ; Oyunchimeg Oyuunchimeg ; Оюунчимег
Батбаяр ; Batbayar Batbaiar ; Батбаяр
Энхжаргал ; Enkhjargal Enhjargal Enkhzhargal ; Енхжаргал
Димитър ; Dimitar Dimiter Dimitur ; Димитър
Красимир ; Krasimir Krassimir ; Красимир
Живко ; Zhivko Jivko Schiwko ; Живко
Айше ; Ayshe Ayşe Aishe Aysche ; Айше
Шукри ; Shukri Şükrü Choukri Schukri ; Шукри Шюкрю
Мюмюн ; Myumyun Mümün Mumun ; Мюмюн
Юмер ; Yumer Ömer Umer ; Юмер Омер
Гюлшен ; Gyulshen Gülşen Gulshen ; Гюлшен
Нешка ; Neshka Neschka ; Нешка
`;

/** Whole names of one person, as two clerks, or a clerk and the person, would write them. */
export const thirdSamePersons = `
عبد الله نصر الله = Абдула Насрула
Abdullah Nasrullah = Абдула Насрула
Hasan Aga Dogan = Hasan Ağa Doğan
Yiğit Doğan = Yigit Doan
Бин Ладен Омар = Binladen Omar
Омар Бен-Али = Omar Benali
Ahmad bin Yousef = Ahmad Binyousef
Мохамед Ал-Хамад = محمد الحمد
Khalid Alabdullah = Халед Ал Абдула
فاطمة الزهراء بن عمر = Fatima-Zohra Benamar
Abdoul Razak Ouattara = Abdurazzak Uatara
رمضان عبد السلام = Рамадан Абдул Салам
Ghulam Nabi Stanekzai = Гулам Наби Станекзай
غلام نبی ستانکزی = Гулам Наби Станекзай
Mohammad Nabi = Мохамад Наби
گل محمد احمدزی = Gul Mohd Ahmadzai
Mirwais Nuristani = Мируайс Нуристани
Haydar Abbas Al-Jubouri = حيدر عباس الجبوري
Хайдар Абас Ал-Джубури = حيدر عباس الجبوري
Hidayet Şahin = Hedayat Shahin
Mahmut Çağlar = Mahmoud Caglar
ڕێبوار خۆشناو = Rebwar Khoshnaw
Rebwar Khoshnaw = Ребуар Хошнау
شێرکۆ بێکەس = Sherko Bekas
Abdelouahab Benzaid = عبد الوهاب بن زايد
Muhammad Usman Butt = محمد عثمان بٹ
Sajjad Hussain Bhatti = سجاد حسین بھٹی
Mohammad Rafiqul Islam = মোহাম্মদ রফিকুল ইসলাম
Md Rofiqul Islam = Mohammad Rafiqul Islam
Abdur Rahim Miah = Abdul Rahim Mia
Tekle Habtom Kidane = ተክለ ሃብቶም ኪዳነ
ተስፋይ ገብረመድህን = Tesfai Gebremedhin
Tesfay Gebre Medhin = Tesfai Ghebremedhin
Irakli Chkheidze = ირაკლი ჩხეიძე
Gocha Kipiani = Гоча Кипиани
Armen Khachatryan = Армен Хачатурян
Гагик Карапетян = Գագիկ Կարապետյան
Oleksii Hryshchenko = Алексей Грищенко
Юлія Щербина = Yuliia Shcherbyna
Viacheslav Tkachuk = Вячеслав Ткачук
Νασρουλάχ Αχμαντί = Nasrullah Ahmadi
Ali Agha Rezai = علی آقا رضایی
Sayed Agha Hashimi = سید آغا هاشمی
Сайед Ага Хашими = Sayed Agha Hashimi
Nur Mohammad Mangal = نور محمد منګل
عبدالولي شينواري = Abdul Wali Shinwari
Абдул Вали Шинвари = Abdulwali Shinwary
Samiullah Zadran = سمیع الله ځدران
Hashmatullah = Хашматула
Zabiullah Safi = Забихула Сафи
Ihsanullah Safi = احسان الله صافی
Jamal Ad Din Afghani = Jamaluddin Afghani
Салах Един Ахмед = Salahuddin Ahmad
Нур-ад-Дин Махмуд = نور الدين محمود
Нуредин Махмуд = Noureddine Mahmoud
Fadi Abou Saleh = فادي أبو صالح
Абу Хасан Мустафа = Abulhassan Mustafa
Umm Kulthum Adam = Om Kalthoum Adam
أم كلثوم آدم = Umm Kalsoum Adam
Al Hadj Mamadou Diallo = Mamadou Dialo
Ousmane Diallo = Усман Диало
Мамаду Бах = Mamadou Bah
Cabdullahi Xasan Maxamed = Abdullahi Hassan Mohamed
Faadumo Cali = Fadumo Ali
فاطمة علي = Faadumo Cali
Rabie Khodr = ربيع خضر
Thaer Ghaith = Таер Гайт
`;

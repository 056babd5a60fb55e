/** Names that are not one, each line a name and those it is mistaken for; the first against each of the others. */
export const blindDifferentNames = `
Hassan ; Hussein Hasib Ihsan Hasna Mohsen
Hamid ; Ahmad Hamza Hamad Humaid Mahmud
Jamal ; Kamal Jamil Jamila Jalal Jamshid
Karim ; Akram Karam Kamran Karima Kazim
Salim ; Salam Salman Salma Muslim Saliha
Samir ; Samira Amir Samar Nasir Sabir
Rashid ; Rashad Arshad Murshid Rasheeda
Nasir ; Nasrin Naser-Din Munir Nasim Yasir
Omar ; Ammar Amr Umran Amara
Yusuf ; Yunus Yasin Younis Asif
Khalid ; Khalil Khadim Walid Majid
Tariq ; Taha Tahir Tawfiq Sadiq
Rahim ; Rahman Ibrahim Rahima Karim Ruhi
Latif ; Lutfi Latifa Sharif Talib
Faisal ; Fadil Wasil Fazil
Fatima ; Fahima Fatina Fathi
Zaynab ; Zuhra Zahra Zuhal
Amina ; Amna Amani Iman Aminu
Layla ; Lina Lamia Dalila Layal
Maryam ; Marwa Maram Miriwan
Nadia ; Nada Nadira Nidal Naima
Said ; Saad Sayf Masud Sajid
Aziz ; Azzam Azad Zia
Murad ; Mourid Marwan Imad
Nabil ; Nabila Nawal Jamil
Habib ; Habiba Hadi Najib Hasib
Basim ; Basir Wasim Qasim Bassam
Adel ; Adnan Abdel Idlib
Bilal ; Hilal Jalal Balal-Din
Farid ; Farida Faraz Fuad Farhad
Jawad ; Sajjad Jihad Javed-Iqbal
Mustafa ; Murtaza Mujtaba Mansur
Ismail ; Ishaq Isam Jamil
Zahir ; Zuhair Tahir Mazhar Zahra
Salah ; Saleh Salma Falah
Farouk ; Faraj Tarik Farooqa
Anwar ; Nur Munawar Anas
Reza ; Rauf Razia Riyad
Parviz ; Parvin Faraz Farzad
Behnam ; Behram Behzad Bahman
Farhad ; Farzad Farhan Faraz Farrokh
Mehdi ; Mehran Mahdia Mahmudi
Kaveh ; Kiyan Keyvan Kawsar
Rahimi ; Karimi Rahmani Ibrahimi Ramzi
Ahmadi ; Amiri Hamidi Mohammadi Ahmadzai
Hosseini ; Hassani Hashemi Hamdani
Rezai ; Raisi Rahmani Razavi
Nazari ; Nasiri Nouri Zamani
Yusufzai ; Noorzai Stanikzai Ahmadzai
Haddad ; Hamdan Hadi Hamad
Khatib ; Katib Khalil Habib
Ansari ; Nasiri Askari Qansari
محمد ; محمود أحمد حامد حماد محمدي
حسن ; حسين حسان محسن إحسان
سعيد ; سعد مسعود سعاد أسعد
كريم ; أكرم كرم كامران كرام
جميل ; جمال جميلة جلال كميل
نور ; نوال منير أنور نورة
رحيم ; رحمن رحمة إبراهيم
صالح ; صلاح مصلح صباح
عمر ; عمرو عمران معمر
خليل ; خالد خلف خلود
علي ; عليا علاء عالية
فريد ; فؤاد فريدة فرهاد
ناصر ; نصر منصور نصير
قاسم ; باسم قيس عاصم
رضا ; رضوان رائد مرتضى
ياسر ; ياسين يسرى سامر
Мухаммад ; Махмуд Ахмад Хамид
Хасан ; Хусейн Ихсан Хамзат
Карим ; Карам Акрам Керимов
Рустам ; Руслан Рашид
Гульнара ; Гульназ Гулрух Эльнара
Ибрагим ; Ибадулла Рахим Исмаил
Фатима ; Фарида Фатих
Иванов ; Иванова-Петрова Ивайлов Илиев Йованович
Петров ; Петков Пеев Димитров
Georgi ; Gergana Grigor Gregor
Dimitar ; Dimo Mitko Demir
Shevchenko ; Shvachko Savchenko Shamenko
Bondarenko ; Bondarchuk Borysenko
Kovalenko ; Kovalchuk Konovalenko Kovtun
გიორგი ; გრიგოლ გელა
ნინო ; ნანა ნონა
Արմեն ; Արման Արամ
አበበ ; አበራ በቀለ
Rajesh ; Ramesh Rakesh Rajan
Sunita ; Anita Sunil Savita
Gurung ; Tamang Magar
Bat-Erdene ; Bat-Bold Munkh-Erdene Ganbat
Enkhtuya ; Narantuya Enkhbat Enkhjargal
Hassan ; حسين محسن إحسان
Jamal ; جميل كمال جلال
Карим ; أكرم كرم رحيم
Рашид ; راشدي أرشد رشاد
Хамид ; أحمد محمود حامدي
Салим ; سلمان سلمى مسلم
Nasser ; نصرين ياسر منصور
Zahra ; زهير طاهرة زكريا
`;

/** Whole names of different persons: a brother, a father, a neighbour's. */
export const blindDifferentPersons = `
Mohammad Karimi = Ahmad Karimi
Ali Reza Ahmadi = Ali Hassan Ahmadi
Fatima Hussein = Fatima Hassan
Yusuf Omar Ali = Yusuf Amin Ali
محمد كريمي = محمود كريمي
Ахмад Рахими = Амин Рахими
Хасан Али = Хусейн Али
Khaled Al-Khatib = خليل الخطيب
Samir Haddad = Samira Haddad
Mohamed Ben Salah = Mohamed Ben Ali
Zabihullah Stanikzai = Zabihullah Noorzai
Abdul Rahman Wardak = Abdul Rahim Wardak
Abdul Karim = Abdul Rahim
عبد الرحمن = عبد الرحيم
Nasrullah Khan = Nasruddin Khan
Ivan Petrov = Ivan Petkov
Giorgi Gelashvili = Giorgi Geladze
Armen Sargsyan = Armen Sahakyan
Jamal Haidari = جميل حيدري
Noor Mohammad = Noor Ahmad
`;

/** Whole names of one person, as two clerks would write them. */
export const blindSamePersons = `
Mohammad Reza Rahimi = محمد رضا رحیمی
Abderrahmane Benaissa = عبد الرحمن بن عيسى
Abderrahmane Benaissa = Абдеррахман Бенаисса
Houcine Cherif = حسين شريف
Oussama Bouaziz = Усама Буазиз
Fatima Zahra Tounsi = Fatma-Zohra Tunsi
Youssef el Haddad = يوسف الحداد
Zarghuna Yousafzai = زرغونه یوسفزی
Gul Mohammad Stanikzai = Гул Мохамад Станекзай
Rahimi Hussain = Hossein Raheemi
Хюсеин Резаи = حسین رضایی
Амир Раими = Amir Rahimi
Ахмед Аимри = أحمد أميري
Nino Gelashvili = ნინო გელაშვილი
Davit Japaridze = Давид Джапаридзе
Tesfaye Abebe = ተስፋዬ አበበ
Saiful Islam Chowdhury = সাইফুল ইসলাম চৌধুরী
Krishna Bahadur Thapa = कृष्ण बहादुर थापा
Oleksandr Shevchenko = Александър Шевченко
Bat-Erdene Tsetseg = Бат-Эрдэнэ Цэцэг
Kawa Dilshad = کاوە دڵشاد
Salah-ad-Din al-Shami = Saladin Shami
Noureddine Djazairi = نور الدين الجزائري
Djamila Lakhdar = جميلة الأخضر
Nouredine Khaled ben Saleh = Нуреддин Халед
`;

/** One slip of the typist in a word of five letters and more. */
export const blindSlips = `
Rahimi = Raimi
رحيمي = Раими
Amiri = Aimri
амири = аимри
рахими = раими
رضایی = Резаи
حسین = Хюсеин
Mohammadi = Mohamadi
Hosseini = Hossieni
Karimi = Krimi
Ahmadzai = Ahmazdai
Noorzai = Nooorzai
Stanikzai = Stankizai
Abdulrahman = Abdulrahmn
Mustafa = Mutsafa
Ibrahim = Ibrhaim
Suleiman = Sulieman
Shevchenko = Shevhcenko
Gelashvili = Gelasvhili
Papadopoulos = Papadopulso
Хайдари = Хадйари
Мустафа = Мустфа
Сулейман = Сулейамн
Шевченко = Шевчеко
Димитров = Дмиитров
Иванова = Ивнаова
Yousafzai = Yousfazai
Fatemeh = Fatmeeh
Parvaneh = Paravneh
Jamshid = Jamhsid
Sharifi = Sharfi
Hashemi = Hasehmi
Mohsen = Moshen
Zainab = Zianab
Khadija = Khadjia
Benaissa = Benaisas
Boubakar = Boubkaar
Abdelkader = Abdelkaber
Mansour = Mansuor
Rostami = Rosatmi
محمدي = محدمي
ابراهيم = ابرهايم
مصطفى = مصفطى
سليمان = سليامن
يوسفزی = يوسفزئی
Akbari = Abkari
Nazari = Nazarri
Wardak = Wardka
Kovalchuk = Kovalchk
Dimitrov = Dimitrpv
Giorgadze = Giorgazde
Chowdhury = Chowdury
Enkhtuya = Enkhutya
Хюсеинов = Хюсеионв
Mahmoudi = Mahmuodi
`;

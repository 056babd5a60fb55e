/** Names of two people that come near each other; the first of each line against each of the others. */
export const thirdDifferentNames = `
Hasan ; Husain Hossam Hazem Hassoun Hashim
Hussam ; Hisham Hazim Hasan Haitham
Karim ; Karam Kamar Kiram
Samir ; Samira Samar Simar Sumaira Thamer
Amin ; Amina Aman Iman Ameni Yamin
Ali ; Ala Alia Eila Uloo
Omar ; Amr Amira Umara
Jamal ; Jamil Jamila Jumla
Nasir ; Nasr Nasri Nasra Nusair
Khalid ; Khulud Khaldun Khalaf Khalida
Majid ; Amjad Majda Mujahid
Rashid ; Rashad Rushdi Rasheda
Salim ; Sulaim Salima Salma Islam
Said ; Saad Suad Saida Asaad
Farid ; Farida Ferdous
Walid ; Waleeda Khalid Wadi Wael
Nabil ; Nabila Nubla Nablus
Adil ; Adila Adli Udail
Munir ; Munira Nur Amir Manar
Habib ; Habiba Hubaib Mahbub
Rahim ; Rahma Rahima Rahman Arham
Latif ; Latifa Lutf Lutfi
Kamil ; Kamal Kamila Akmal
Shakir ; Shukri Shakira Shukur
Tahir ; Tahira Zahir Tariq
Ahmad ; Hamid Hamad Hamdi Hamida Mahmud
Yasir ; Yusra Yusri Yasin Nasir
Zaid ; Ziad Zaida Zaidan Azad
Faris ; Firas Farsi Fairuz
Hani ; Hana Hanin Huni
Sami ; Sama Samia Usama Saman
Fadi ; Fida Fadia Fuad
Rami ; Rima Rama Ramia Ramzi
Nadir ; Nadira Nidar Nidal
Basil ; Basila Bisal Bassam
Harun ; Harith Huriya
Ghazi ; Ghazal Aziz Ghazali
Qasim ; Qais Qism Qassima Basim
Hikmat ; Hakim Hekmatyar Himmat
Shirin ; Sharon Shahin Shiraz
Gulnaz ; Gulnar Gulshan Golbahar
Zarghuna ; Zarmina Zarin Zargul
Mirwais ; Mirwali Mirza Marwa
Stanikzai ; Zadran Alikozai Ishaqzai
Nasrullah ; Nasruddin Naqibullah Nasiri
Habibullah ; Hafizullah Hedayatullah Habibi
Amanullah ; Imamullah Aminullah Amani
Samiullah ; Salimullah Samimullah Shafiullah
Abdulkarim ; Abdulrahim Abdulhakim Abdulqadir
Abdulaziz ; Abdulmajid Abdulghani Abdulazim
Abdullah ; Abdulali Ubaidullah Abdi Abidin
Abdulhamid ; Abdulahad Abdulhalim Abdulmajid
Nuruddin ; Nurullah Nasruddin Nadiruddin
Salahuddin ; Jalaluddin Saifuddin Salahullah
Benali ; Benomar Belal Bali
Doğan ; Duygu Erdoğan Dogukan
Yiğit ; Yakut Yigal Yahya
Ağa ; Ege Aka Ayla
Çağlar ; Celal Çağrı Çolak
Tuğrul ; Turan Tuğba
Oğuz ; Oğulcan Aziz Okan
Агаев ; Аганов Алиев Акаев
Абдула ; Абдулазиз Абдулхалик Абдрахман
Насрула ; Нурула Насрудин 
Хабибула ; Хафизула Хибатула Хабиба
Аманула ; Аминула Имамула
Хасан ; Хусейн Хусам Хасиба
Самир ; Самира Самар Сабир
Карим ; Карам Керима Камиран
Джамал ; Джамил Джамила Камал
Амин ; Амина Аман Иман
Гасан ; Казем Газал
Вафа ; Вахаб Вафик Вида
Урсула ; Урса Ураса
Фабула ; Фадила Фабиан
حسن ; حسين حسام حسنى حازم
كريم ; كرم مكرم كريمة
سمير ; سميرة سمر سامر
أمين ; أمينة أمان إيمان
جمال ; جميل جميلة
ناصر ; نصر نصري نصرة
خالد ; خلود خلدون خالدة
ماجد ; مجيد أمجد مجد
طاهر ; طاهرة ظاهر زاهر
زيد ; زياد زايد زيدان
فارس ; فراس فارسي
سعد ; سعيد سعاد مسعود
Hasan ; حسين حسام محسن
Karim ; كرم أكرم كريمة
Samir ; سمر سميرة صابر
Jamal ; جميل جميلة كمال
Nasir ; نصر نسرين نذير
Amin ; أمينة إيمان أمان
Khalid ; خلود خلدون خليل
Хасан ; حسين حسام محسن
Карим ; كرم أكرم رحيم
Самир ; سميرة سمر صابر
Джамал ; جميل كمال جلال
Амин ; أمينة إيمان
Халид ; خليل خلدون وليد
Насрула ; نصر ناصر نور الدين
ڕێبوار ; ڕێبین ڕێباز ڕزگار
Rebwar ; Rebin Rebaz Rezgar
Sherko ; Shirwan Shukri
Irakli ; Iraida Erekle Ilarion
Lasha ; Levan Luka Lela
Gocha ; Gogi Goga Gela
Tesfay ; Tesfalem Tsega Tekle
Habtom ; Habtu Haben Habtemariam
Kidane ; Kibrom Kiros Kinfe
Hagos ; Habtom Girmay Hadgu
Sargsyan ; Sahakyan Simonyan Sukiasyan
Petrosyan ; Poghosyan Martirosyan Petikyan
Oleksandr ; Oleksii Oleh Olena
Andrii ; Andriana Anton Artur
Rafiqul ; Rakibul Rezaul Shafiqul
Nazrul ; Nurul Nazmul Nizamul
Shahin ; Shaon Shahnaz Sabina
Bahadur ; Badri Birendra Bhadra
`;

/** Whole names of two people: brothers, a father and his son, strangers of one clan. */
export const thirdDifferentPersons = `
Абдула Рахими = Насрула Рахими
Абдул Рахман Карими = Абдул Рахим Карими
عبد الله أحمد = عبيد الله أحمد
Hasan Doğan = Husayn Doğan
Yiğit Demir = Yavuz Demir
Mehmet Ağa Yılmaz = Murat Ağa Yılmaz
Omar Ben Ali = Amr Ben Ali
Omar Benali = Omar Bensalem
Nasir Ahmad Zadran = Nasr Ahmad Zadran
Samir al-Jubouri = Samira al-Jubouri
Samir al-Jubouri = Sabir al-Jubouri
Хайдар Ал-Джубури = Хайдар Ал-Дулайми
Hussam Haddad = Hisham Haddad
Karim Mansour = Karam Mansour
Amin Safi = Amina Safi
Jamal Noorzai = Jamil Noorzai
Khalid Mahmoud Saleh = Walid Mahmoud Saleh
Faris Khalaf = Firas Khalaf
Zaid Abbas = Ziad Abbas
محمد علي حسن = محمد علي حسين
أحمد خالد الحلبي = محمود خالد الحلبي
Самир Халаби = سامر الحلبي
Rebwar Khoshnaw = Rebaz Khoshnaw
ڕێبوار کەریم = ڕێبین کەریم
Mirwais Stanekzai = Mirwali Stanekzai
Samiullah Safi = Shafiullah Safi
Hedayatullah Ahmadzai = Hekmatullah Ahmadzai
Tesfay Kidane = Tesfalem Kidane
ተክለ ሃብቶም = ተስፋይ ሃብቶም
Irakli Lomidze = Lasha Lomidze
გოჩა ყიფიანი = გელა ყიფიანი
Armen Petrosyan = Arman Petrosyan
Oleksii Tkachuk = Oleksandr Tkachuk
Юлія Мельник = Юрій Мельник
Rafiqul Islam = Shafiqul Islam
Nazrul Islam = Nurul Islam
Krishna Bahadur Gurung = Kumar Bahadur Gurung
Fatima Benali = Fatiha Benali
Abdulkarim Saleh = Abdulhakim Saleh
Nuruddin Mohammadi = Nurullah Mohammadi
`;

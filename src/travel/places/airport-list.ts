/**
 * Airports and border stations the mission's returns pass through, compiled on 28 November 2026 from general knowledge;
 * a test holds every zone against the time zones of the program. One line each: IATA code, ISO country, IANA zone, city
 * in Bulgarian and in English, and, where it was not always served, from or until when.
 */
export const airportLines = `
SOF BG Europe/Sofia София|Sofia
BOJ BG Europe/Sofia Бургас|Burgas
VAR BG Europe/Sofia Варна|Varna
PDV BG Europe/Sofia Пловдив|Plovdiv
IST TR Europe/Istanbul Истанбул|Istanbul
SAW TR Europe/Istanbul Истанбул, Сабиха Гьокчен|Istanbul, Sabiha Gökçen
ESB TR Europe/Istanbul Анкара|Ankara
AYT TR Europe/Istanbul Анталия|Antalya
DOH QA Asia/Qatar Доха|Doha
DXB AE Asia/Dubai Дубай|Dubai
AUH AE Asia/Dubai Абу Даби|Abu Dhabi
SHJ AE Asia/Dubai Шарджа|Sharjah
KWI KW Asia/Kuwait Кувейт|Kuwait City
BAH BH Asia/Bahrain Манама|Manama
JED SA Asia/Riyadh Джеда|Jeddah
RUH SA Asia/Riyadh Рияд|Riyadh
BGW IQ Asia/Baghdad Багдад|Baghdad
EBL IQ Asia/Baghdad Ербил|Erbil
ISU IQ Asia/Baghdad Сулеймания|Sulaymaniyah
NJF IQ Asia/Baghdad Наджаф|Najaf
BSR IQ Asia/Baghdad Басра|Basra
KBL AF Asia/Kabul Кабул|Kabul
MZR AF Asia/Kabul Мазари Шариф|Mazar-e Sharif
HEA AF Asia/Kabul Херат|Herat
KDH AF Asia/Kabul Кандахар|Kandahar
IKA IR Asia/Tehran Техеран|Tehran
MHD IR Asia/Tehran Машхад|Mashhad
SYZ IR Asia/Tehran Шираз|Shiraz
TBZ IR Asia/Tehran Тебриз|Tabriz
ISB PK Asia/Karachi Исламабад|Islamabad
LHE PK Asia/Karachi Лахор|Lahore
KHI PK Asia/Karachi Карачи|Karachi
PEW PK Asia/Karachi Пешавар|Peshawar
SKT PK Asia/Karachi Сиалкот|Sialkot
DAM SY Asia/Damascus Дамаск|Damascus
ALP SY Asia/Damascus Алепо|Aleppo
BEY LB Asia/Beirut Бейрут|Beirut
AMM JO Asia/Amman Аман|Amman
CAI EG Africa/Cairo Кайро|Cairo
ALG DZ Africa/Algiers Алжир|Algiers
ORN DZ Africa/Algiers Оран|Oran
CMN MA Africa/Casablanca Казабланка|Casablanca
RBA MA Africa/Casablanca Рабат|Rabat
TUN TN Africa/Tunis Тунис|Tunis
TIP LY Africa/Tripoli Триполи|Tripoli
LOS NG Africa/Lagos Лагос|Lagos
ABV NG Africa/Lagos Абуджа|Abuja
ACC GH Africa/Accra Акра|Accra
ADD ET Africa/Addis_Ababa Адис Абеба|Addis Ababa
NBO KE Africa/Nairobi Найроби|Nairobi
KRT SD Africa/Khartoum Хартум|Khartoum
TBS GE Asia/Tbilisi Тбилиси|Tbilisi
EVN AM Asia/Yerevan Ереван|Yerevan
GYD AZ Asia/Baku Баку|Baku
TAS UZ Asia/Tashkent Ташкент|Tashkent
ALA KZ Asia/Almaty Алмати|Almaty
DYU TJ Asia/Dushanbe Душанбе|Dushanbe
FRU KG Asia/Bishkek Бишкек|Bishkek
ASB TM Asia/Ashgabat Ашхабад|Ashgabat
ULN MN Asia/Ulaanbaatar Улан Батор|Ulaanbaatar ..2021-07-03
UBN MN Asia/Ulaanbaatar Улан Батор, Чингис хан|Ulaanbaatar, Chinggis Khaan 2021-07-04
KTM NP Asia/Kathmandu Катманду|Kathmandu
DEL IN Asia/Kolkata Делхи|Delhi
BOM IN Asia/Kolkata Мумбай|Mumbai
DAC BD Asia/Dhaka Дака|Dhaka
CMB LK Asia/Colombo Коломбо|Colombo
MNL PH Asia/Manila Манила|Manila
HAN VN Asia/Ho_Chi_Minh Ханой|Hanoi
PEK CN Asia/Shanghai Пекин|Beijing
HAV CU America/Havana Хавана|Havana
KIV MD Europe/Chisinau Кишинев|Chișinău ..2023-12-31
RMO MD Europe/Chisinau Кишинев|Chișinău 2024-01-01
KBP UA Europe/Kyiv Киев, Бориспол|Kyiv, Boryspil
MSQ BY Europe/Minsk Минск|Minsk
SVO RU Europe/Moscow Москва, Шереметиево|Moscow, Sheremetyevo
BEG RS Europe/Belgrade Белград|Belgrade
SKP MK Europe/Skopje Скопие|Skopje
TIA AL Europe/Tirane Тирана|Tirana
PRN XK Europe/Belgrade Прищина|Pristina
SJJ BA Europe/Sarajevo Сараево|Sarajevo
OTP RO Europe/Bucharest Букурещ|Bucharest
ATH GR Europe/Athens Атина|Athens
SKG GR Europe/Athens Солун|Thessaloniki
VIE AT Europe/Vienna Виена|Vienna
FRA DE Europe/Berlin Франкфурт|Frankfurt
MUC DE Europe/Berlin Мюнхен|Munich
BER DE Europe/Berlin Берлин|Berlin 2020-10-31
WAW PL Europe/Warsaw Варшава|Warsaw
BUD HU Europe/Budapest Будапеща|Budapest
PRG CZ Europe/Prague Прага|Prague
FCO IT Europe/Rome Рим|Rome
CDG FR Europe/Paris Париж|Paris
AMS NL Europe/Amsterdam Амстердам|Amsterdam
BRU BE Europe/Brussels Брюксел|Brussels
LHR GB Europe/London Лондон|London
`;

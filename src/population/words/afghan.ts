import { persianCompounds, wordsOf } from "../spelling/word.ts";

// Names of Afghanistan: Dari as spoken in Kabul and Hazarajat, and Pashto.

export const dariMen = wordsOf(
  `
محمد=muHammad علی=3alI احمد=aHmad حسین=Husayn رضا=rezA حبیب~=Habib مهدی=mahdI &رحیم=raHIm جواد=jawAd حسن=Hasan نجیب~=najib
غلام=XulAm &لطیف=latIf مصطفی=muSTafA عبید~=3ubayd رحمت~=rahmat هدایت~=hidAyat حمید~=Hamid سمیع~=samI3 اسد~=asad نور#=nUr
امان~=amAn نعمت~=nI3mat قدرت~=qudrat عنایت~=3inAyat سید=sayyid فرهاد=farhAd جاوید=jAwId فرید=farId شکیب=$akIb
عظیم=3azIm کریم=karIm ابراهیم=ibrAhIm اسماعیل=ismA3Il ذبیح~=zabIH شفیق=$afIq رامین=rAmIn ادریس=idrIs الیاس=ilyAs فواد=fawAd میلاد=mIlAd
نوید=nawId روح~=rUH ضیا=zyA صبور=sabUr قاسم=qAsim یاسین=yAsIn عارف=3Arif بصیر=basIr ناصر=nAsir نثار=nisAr شمس#=$ams جمال#=jamAl
&غفور=XafUr &واحد=wAHid &صمد=samad تیمور=taymUr بهروز=bahrOz پرویز=parwEz سهراب=sohrAb خداداد=xudAdAd
`,
  persianCompounds,
);

export const dariWomen = wordsOf(
  `
فاطمه=fATima زهرا=zahrA مریم=maryam زینب=zaynab معصومه=ma3sUma سکینه=sakIna لیلا=laylA شکریه=$ukrya فریبا=farIbA ناهید=nAhId مرضیه=marzya
گل_چهره=gul_cehra رویا=rOyA پروین=parwIn نرگس=nargis حمیرا=HumayrA نیلوفر=nIlOfar صدیقه=siddIqa شبنم=$abnam فرزانه=farzAna سمیرا=samIrA طیبه=tayyiba
زرغونه=zarXUna ثریا=surayyA هما=humA عاطفه=3Atifa راضیه=rAzya بصیره=basIra خدیجه=xadIja عزیزه=3azIza شگوفه=$ugUfa یلدا=yaldA
`,
);

export const dariFamilies = wordsOf(`
احمدی=aHmadI محمدی=muHammadI حسینی=HusaynI رضایی=rezAyI حیدری=HaydarI رحیمی=raHImI نظری=nazarI اکبری=akbarI کریمی=karImI
علیزاده=3alIzAda جعفری=ja3farI امیری=amIrI صافی=sAfI نوری=nUrI یوسفی=yUsufI قاسمی=qAsimI موسوی=mUsawI هاشمی=hA$imI شریفی=$arIfI
عظیمی=3azImI صدیقی=siddIqI رسولی=rasUlI خاوری=xAwarI غلامی=XulAmI فیضی=fayzI بهزاد=behzAd سلطانی=sultAnI میرزایی=mIrzAyI ابراهیمی=ibrAhImI
حبیبی=HabIbI اخلاقی=axlAqI عطایی=3atAyI قربانی=qurbAnI جاغوری=jAXOrI خلیلی=xalIlI نیازی=niyAzI ظفری=zafarI ذکی=zakI
`);

export const pashtoMen = wordsOf(
  `
خان=xAn محمد=muHammad احمد=aHmad گل=gul نور=nUr حمید~=Hamid نجیب~=najib ذبیح~=zabIH وحید~=waHId احسان~=ihsAn شیر=$Er سیف~=sayf
جان=jAn زلمی=zalmay زمری=zmaray خوشحال=xo$HAl نصیر=nasIr کامران=kAmrAn عرفان~=3irfAn اکرام~=ikrAm سمیع~=samI3 شفیع~=$afI3 بلال=bilAl
میر_ویس=mIr_ways بریالی=baryAlay تورپیکی=torpEkay پاچا=pAcA ګلاب=gulAb لعل=lal عصمت~=3ismat حضرت=Hazrat رحمان=rahmAn اسلم=aslam هارون=hArUn
ظاهر=zAhir قسیم=qasIm فضل=fazl جمعه=jum3a عزت~=3izzat نقیب~=naqIb امین~=amIn کفایت~=kifAyat سراج#=sirAj رفیع~=rafI3 انور=anwar
`,
  persianCompounds,
);

export const pashtoWomen = wordsOf(`
ګلالۍ=gulAlay پلوشه=palwa$a زرمینه=zarmIna ملالۍ=malAlay سپوږمۍ=spoZmay نازیه=nAzya بی_بی=bI_bI عایشه=3A'i$a خدیجه=xadIja شاه_پیری=$A_perI
تورپیکۍ=torpekay وږمه=wagma زرغونه=zarXUna رخسار=ruxsAr حلیمه=HalIma حمیده=HamIda
`);

export const pashtoFamilies = wordsOf(`
احمدزی=aHmadzay ستانکزی=stAnekzay وردک=wardak صافی=sAfI خوګیاڼی=xogyAnI ځدران=zadrAn یوسفزی=yUsufzay مومند=momand شینواری=$inwArI
ابراهیم_خیل=ibrAhIm_xel هوتک=hotak نورزی=nUrzay اڅکزی=acakzay پوپلزی=popalzay علیزی=3alIzay کاکړ=kAkar اندړ=andar ناصری=nAsirI اڅک=acak ملاخیل=mullAxel
ساپی=sApay اسحاقزی=isHAqzay منګل=mangal خټک=xaTak بارکزی=bArakzay
`);

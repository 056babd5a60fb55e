import { wordsOf } from "../spelling/word.ts";

// Names of Syria, Iraq, Egypt and Palestine.

export const arabicMen = wordsOf(`
محمد=muHammad أحمد=aHmad علي=3alI حسين=Husayn حسن=Hasan عمر=3umar مصطفى=muSTafA محمود=maHmUd خالد=xAlid &رحمن=raHmAn
يوسف=yUsuf إبراهيم=ibrAhIm &كريم=karIm كريم=karIm عباس=3abbAs &قادر=qAdir حيدر=Haydar جاسم=jAsim قاسم=qAsim سعيد=sa3Id
كاظم=kAZim ياسر=yAsir ماهر=mAhir عمار=3ammAr سامر=sAmir باسل=bAsil بلال=bilAl أنس=anas حمزة=Hamza وسيم=wasIm
نور#=nUr صلاح#=SalAH علاء#=3alA3 &رزاق=razzAq &عزيز=3azIz عثمان=3u0mAn طارق=TAriq زياد=ziyAd رائد=rA'id غسان=XassAn
فراس=firAs مهند=muhannad أيمن=ayman أيهم=ayham ليث=lay0 مرتضى=murtaDA سجاد=sajjAd صدام=SaddAm قيس=qays رامي=rAmI
هاني=hAnI وليد=walId فادي=fAdI جمال=jamAl جميل=jamIl ناصر=nASir نصير=naSIr سلمان=salmAn سليمان=sulaymAn
سلام=salAm سليم=salIm إسماعيل=ismA3Il حامد=HAmid حميد=HamId رضا=riDA صالح=SAliH منذر=mun%ir مؤيد=mu'ayyad معتز=mu3tazz
ثائر=0A'ir ذوالفقار=%ulfiqAr غيث=Xay0 إياد=iyAd عدنان=3adnAn عامر=3Amir أمجد=amjad أسامة=usAma بشار=ba$$Ar بشير=ba$Ir شادي=$AdI
`);

export const arabicWomen = wordsOf(`
فاطمة=fATima مريم=maryam زينب=zaynab عائشة=3A'i$a زهراء=zahrA' نور=nUr خديجة=xadIja سارة=sAra أمينة=amIna هدى=hudA رقية=ruqayya
آية=Aya إسراء=isrA' سعاد=su3Ad ليلى=laylA هبة=hiba رنا=ranA ريم=rIm سلمى=salmA سلوى=salwA أمل=amal إيمان=ImAn نجلاء=najlA'
دعاء=du3A' هناء=hanA' رشا=ra$A بتول=batUl حنان=HanAn منى=munA ندى=nadA غادة=XAda شيماء=$aymA' وفاء=wafA' جميلة=jamIla
كريمة=karIma صفاء=SafA' ضحى=DuHA عبير=3abIr لينا=lInA ياسمين=yAsmIn رغد=raXad حوراء=HawrA' غفران=XufrAn ميساء=maysA' أسماء=asmA'
`);

export const iraqiFamilies = wordsOf(`
@جبوري=jubUrI @تميمي=tamImI @دليمي=dulaymI @عبيدي=3ubaydI @ساعدي=sA3idI @شمري=$ammarI @حسيني=HusaynI @زيدي=zaydI
@كعبي=ka3bI @عزاوي=3azzAwI @ربيعي=rubay3I @خفاجي=xafAjI @عامري=3AmirI @لامي=lAmI @بياتي=bayAtI @موسوي=mUsawI
@محمداوي=muHammadAwI @طائي=TA'I @قيسي=qaysI @سامرائي=sAmarrA'I @حمداني=HamdAnI @زبيدي=zubaydI @أسدي=asadI @ركابي=rikAbI @غزي=XazzI
@مالكي=mAlikI @نعيمي=nu3aymI @راوي=rAwI @عاني=3AnI @جنابي=janAbI @ذهبي=%ahabI @بصري=baSrI @موصلي=mUSlI
`);

export const levantFamilies = wordsOf(`
@أحمد=aHmad @محمد=muHammad @علي=3alI @حسين=Husayn @خطيب=xaTIb @حلبي=HalabI @شامي=$AmI @حمصي=HimSI @مصري=miSrI @عبدالله=3abdullA
@إبراهيم=ibrAhIm @خليل=xalIl @حسن=Hasan @حاج=HAjj @شيخ=$ayx @سيد=sayyid @أسعد=as3ad @حموي=HamawI @دمشقي=dima$qI @زعبي=zu3bI
@رفاعي=rifA3I @كردي=kurdI @عمر=3umar @حمود=HammUd @جاسم=jAsim @خالد=xAlid @نجار=najjAr @حداد=HaddAd @صباغ=SabbAX
@عيسى=3IsA @موسى=mUsA @درويش=darwI$ @قاسم=qAsim @بكور=bakkUr قدور=qaddUr زيدان=zaydAn شعبان=$a3bAn سويدان=suwaydAn غزال=XazAl طه=TAhA
عوض=3awaD نصر_الله=naSrullA بركات=barakAt جبر=jabr ضاهر=DAhir عطية=3aTiyya
`);

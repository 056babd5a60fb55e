import { wordsOf } from "../spelling/word.ts";

// Names of Algeria, Morocco and Tunisia, as they sound there: short vowels fall away.

export const maghrebMen = wordsOf(`
محمد=mohammed أحمد=aHmed ياسين=yAsIn كريم=karIm &قادر=qAder يوسف=yUsuf &رحمان=raHmAn رشيد=ra$Id سفيان=sufyAn بلال=billAl
خالد=xAled حمزة=Hamza أمين=amIn زكريا=zakariyya عمر=3omar علي=3alI مراد=morAd نبيل=nabIl سمير=samIr نور#=nUr
عز#=3izz صلاح#=Salah جمال=jamAl هشام=hi$Am رضا=riDA طارق=TAreq فؤاد=fu'Ad حكيم=HakIm منير=monIr &حق=Haqq &مجيد=majId
أيوب=ayyUb إلياس=ilyAs إسماعيل=isma3Il رابح=rAbeH سعيد=sa3Id توفيق=tawfIq مولود=mUlUd بوعلام=bU3lAm عبد_الله=3abdallA &وهاب=wahhAb
جلال=jalAl وليد=walId أنور=anwar شكيب=$akIb لخضر=laxDar الطاهر=TAhar مختار=moxtAr فريد=farId إدريس=idrIs سليمان=slimAn
`);

export const maghrebWomen = wordsOf(`
فاطمة=fATma خديجة=xadIja أمينة=amIna سميرة=samIra نادية=nAdya كريمة=karIma ليلى=layla حياة=HayAt مريم=meryem زهرة=zohra سعاد=so3Ad
نعيمة=na3Ima رشيدة=ra$Ida حنان=HanAn إيمان=ImAn سلمى=salma ياسمينة=yAsmIna وردة=warda جميلة=jamIla هدى=hoda نورة=nUra صفية=Safiya
`);

export const maghrebFamilies = wordsOf(`
بن_علي=ben_3alI بوزيد=bUzId بن_عمر=ben_3omar بلقاسم=belqAsem حداد=HaddAd منصوري=mansUrI براهيمي=brAhImI سعيدي=sa3IdI بوعزيز=bU3zIz
@عمراني=3amrAnI @إدريسي=idrIsI بن_عيسى=ben_3Isa حمدي=HamdI بوشارب=bU$Areb خليفي=xlIfI شريف=$rIf رحماني=raHmAnI
زروقي=zerrUqI مزيان=mezyAn قاسمي=qAsmI بن_يوسف=ben_yUsef بوطالب=bUTAleb @فاسي=fAsI @علوي=3alawI @تازي=tAzI
العياشي=3ayyA$I بلحاج=belHAj بن_شيخ=ben_$Ix عثماني=3o0mAnI جباري=jabbArI غربي=XarbI مباركي=mbArkI تواتي=twAtI طاهري=TAhrI يحياوي=yaHyAwI
`);

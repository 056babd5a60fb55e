import { arabicCompounds, wordsOf } from "../spelling/word.ts";

// Pakistan in Urdu, Bangladesh in Bengali, Nepal in Devanagari.

const urdu = { ...arabicCompounds, servant: "عبدال", uddin: "_الدین" };

export const urduMen = wordsOf(
  `
محمد=muHammad علی=3alI احمد=aHmad حسین=Husayn عمران=imrAn بلال=bilAl عثمان=3u0mAn حمزہ=Hamza شاہد=$Ahid عمر=3umar حسن=Hasan عدنان=3adnAn آصف=Asif
ندیم=nadIm طارق=TAriq نعمان=nu3mAn وقاص=waqAs فیصل=faysal زبیر=zubayr عرفان=irfAn کاشف=kA$if سلمان=salmAn اویس=uways ذیشان=zI$An رضوان=rizwAn
ظہیر=zahIr نصیر=nasIr شہزاد=$ahzAd جاوید=jAvEd اسد~=asad حبیب~=HabIb سیف~=sayf سمیع~=samI3 نجیب~=najIb &رحمن=raHmAn
&رشید=ra$Id غلام=XulAm قمر=qamar اقبال=iqbAl اظہر=azhar مبشر=muba$$ir منظور=manzUr خرم=xurram یاسر=yAsir زاہد=zAhid ساجد=sAjid افتخار=iftixAr
`,
  urdu,
);
export const urduWomen = wordsOf(`
فاطمہ=fATima عائشہ=3A'i$a صائمہ=sA'ima نازیہ=nAzya ثنا=sanA زینب=zaynab رابعہ=rAb3a ماریہ=mArya سدرہ=sidra شازیہ=$Azya کلثوم=kulsUm بشریٰ=bu$rA نسرین=nasrIn پروین=parwIn خدیجہ=xadIja
سعدیہ=sa3dya مریم=maryam طاہرہ=tAhira فرزانہ=farzAna نگہت=nighat
`);
export const urduFamilies = wordsOf(`
خان=xAn احمد=aHmad حسین=Husayn علی=3alI ملک=malik بٹ=baTT شاہ=$Ah اقبال=iqbAl چوہدری=caudrI بھٹی=bhatTI قریشی=qurey$I اعوان=a3wAn مغل=muXal راجپوت=rAjpUt
گجر=gujjar شیخ=$ayx میر=mIr جٹ=jaTT صدیقی=siddIqI انصاری=ansArI رانا=rAnA خٹک=xaTTak آفریدی=AfrIdI یوسفزئی=yUsufzay عباسی=3abbAsI ڈار=dAr
`);

export const bengaliMen = wordsOf(`
রহিম=rahIm করিম=karIm রফিকুল=rafIkul সাইফুল=sAyful জাহিদ=jAhid কামাল=kAmAl জসিম=jasIm আলমগীর=AlamgIr শফিক=$afIk নুরুল=nUrul মিজানুর=mijAnur হাবিবুর=habIbur আব্দুল=Abdul
মাহমুদুল=mahmUdul আরিফ=Arif সোহেল=sohel রাসেল=rAsel ইমরান=imrAn শাহীন=$AhIn তারেক=tArek ফারুক=fAruk জাকির=jAkir মনির=manir বেলাল=belAl সুমন=sumon রুবেল=rubel
`);
export const bengaliWomen = wordsOf(`
ফাতেমা=fATema আয়েশা=Aye$a নাসরিন=nAsrIn শারমিন=$ArmIn রোকেয়া=rokeyA সালমা=sAlmA খাদিজা=khAdijA রহিমা=rahImA তাসলিমা=tAslimA জেসমিন=jesmIn সুমাইয়া=sumAiyA মরিয়ম=mariam
`);
export const bengaliFamilies = wordsOf(`
হোসেন=hosEn ইসলাম=islAm রহমান=rahmAn উদ্দিন=uddIn মিয়া=mi'A আহমেদ=Ahmed খান=xAn হক=hak আলী=AlI সরকার=sarkAr চৌধুরী=cawdhurI মোল্লা=mollA শেখ=$ayx তালুকদার=tAlukdAr হাওলাদার=hAwlAdAr
`);
export const bengaliMohammad = wordsOf("মোহাম্মদ=mohammad মোঃ=md");
export const bengaliSeconds = wordsOf("বেগম=begom আক্তার=AktAr খাতুন=khAtun পারভীন=pArvIn");

export const nepaliMen = wordsOf(`
राम=rAm सुरेश=sure$ रमेश=rame$ विष्णु=bi$nu कृष्ण=kri$na दीपक=dIpak राजेश=rAje$ प्रकाश=prakA$ गणेश=gane$ हरि=hari सन्तोष=santo$ विनोद=binod नारायण=nArAyan अर्जुन=arjun भीम=bhIm मनोज=manoj पूर्ण=purna
दिनेश=dine$ उमेश=ume$ शिव=$iva ज्ञान=gyAn टेक=tek
`);
export const nepaliWomen = wordsOf(`
सीता=sItA गीता=gItA सुनिता=sunitA मीना=mInA लक्ष्मी=lak$mI राधा=rAdhA सरिता=saritA अनिता=anitA विमला=bimalA दुर्गा=durgA पार्वती=pArbatI कमला=kamalA सविना=sabinA माया=mAyA
`);
export const nepaliSeconds = wordsOf("बहादुर=bahAdur कुमार=kumAr प्रसाद=prasAd राज=rAj");
export const nepaliWomenSeconds = wordsOf("कुमारी=kumArI देवी=devI माया=mAyA");
export const nepaliFamilies = wordsOf(`
थापा=thApA गुरुङ=gurung तामाङ=tAmAng श्रेष्ठ=$restha राई=rAI मगर=magar लिम्बू=limbU कार्की=kArkI अधिकारी=adhikArI खड्का=khadkA शर्मा=$armA पौडेल=pawdel शेर्पा=$erpA बस्नेत=basnet घिमिरे=ghimire भट्टराई=bhattarAI
`);

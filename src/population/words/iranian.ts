import { persianCompounds, wordsOf } from "../spelling/word.ts";

// Names of Iran, as they sound in Tehran.

export const iranianMen = wordsOf(
  `
محمد=mohammad علی=3alI حسین=hoseyn رضا=rezA مهدی=mahdI حسن=hasan امیر=amIr حمید=hamId سعید=sa3Id مجید=majId احمد=ahmad مسعود=mas3ud
محمد_رضا=mohammad_rezA امیر_حسین=amIr_hoseyn علی_رضا=3alI_rezA بهنام=behnAm بهزاد=behzAd فرشید=far$Id کوروش=kuro$ داریوش=dAryu$ آرش=Ara$ جواد=javAd
پوریا=puryA کاوه=kAve سیاوش=siyAva$ نیما=nImA پیمان=peymAn پژمان=peJmAn شاهین=$AhIn وحید=vahId غلام_رضا=XolAm_rezA اسماعیل=esmA3Il ابراهیم=ebrAhIm
روزبه=ruzbeh مرتضی=morteza بهرام=bahrAm هوشنگ=hu$ang خسرو=xosro میثم=meysam
`,
  persianCompounds,
);

export const iranianWomen = wordsOf(`
فاطمه=fAteme زهرا=zahrA مریم=maryam زینب=zeynab معصومه=ma3sume لیلا=leylA نرگس=narges سارا=sArA شیرین=$IrIn پریسا=parIsA مهسا=mahsA نازنین=nAzanIn
الهام=elhAm سمیه=somayye نگار=negAr شیوا=$IvA آزاده=AzAde مینا=mInA ژاله=JAle فرزانه=farzAne گلناز=golnAz یاسمن=yAsaman اعظم=a3zam
`);

export const iranianFamilies = wordsOf(`
محمدی=mohammadI احمدی=ahmadI حسینی=hoseynI رضایی=rezA'I کریمی=karImI موسوی=musavI جعفری=ja3farI صادقی=sAdeqI رحیمی=rahImI مرادی=morAdI
ابراهیمی=ebrAhImI قاسمی=qAsemI اکبری=akbarI حیدری=heydarI نوری=nurI زارعی=zAre3I شریفی=$arIfI باقری=bAqerI نجفی=najafI یوسفی=yusefI
تهرانی=tehrAnI اصفهانی=esfahAnI شیرازی=$IrAzI فرهادی=farhAdI خلیلی=xalIlI غلامی=XolAmI عباسی=3abbAsI قربانی=qorbAnI پورمحمد=purmohammad چگینی=cegInI ژیانی=JiyAnI
`);

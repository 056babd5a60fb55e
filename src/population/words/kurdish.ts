import { readKurdishLatin } from "../spelling/letters.ts";
import { readWords, wordsOf } from "../spelling/word.ts";

// Sorani in Arabic letters (Iraq, Iran) and Kurmanji in Latin ones (Türkiye, Syria).

export const soraniMen = wordsOf(`
محەمەد=muHammad ئەحمەد=aHmad ئازاد=AzAd هێمن=hEmin ڕێبوار=rEbwAr کاروان=kArwAn سەردار=sardAr هیوا=hIwA دلشاد=dil$Ad ڕێبین=rEbIn ئارام=ArAm
کاوە=kAwa ڕزگار=rizgAr بەختیار=baxtyAr ئومێد=umEd هەژار=haJAr شوان=$wAn دیار=dyAr بارزان=bArzAn ئاکۆ=Ako سامان=sAmAn زانا=zAnA گۆران=gorAn
نەوزاد=nawzAd عومەر=3umar یوسف=yUsuf عەلی=3alI حەسەن=Hasan حوسێن=Husayn ئیبراهیم=ibrAhIm ڕەسوڵ=rasUl سۆران=sorAn بڕوا=birwA چیا=cyA پێشەوا=pE$awA
`);

export const soraniWomen = wordsOf(`
شیرین=$IrIn نەسرین=nasrIn ژیان=JyAn ڕۆژان=roJAn هێرۆ=hEro شلێر=$ilEr گوڵاڵە=gulAla ئاواز=AwAz بەفرین=bafrIn ژاڵە=JAla چنار=cinAr هاوژین=hAwJIn سۆزان=sozAn
تارا=tArA لانە=lAna نیگار=nigAr فاتمە=fATima خەدیجە=xadIja کەژاڵ=kaJAl پەروین=parwIn
`);

export const kurmanjiMen = readWords(
  `Mehmet Ahmet Azad Baran Serhat Rojhat Welat Dilovan Mazlum Şiyar Ciwan Cîhan Rêzan Bawer Agit Delîl Xebat Zinar Siyabend Hogir Botan
   Kendal Çiya Berxwedan Mîrza Osman Xalid Hesen Hisên Îbrahîm Şêrko Reşîd Ferhad Rêber Memo`,
  readKurdishLatin,
);

export const kurmanjiWomen = readWords(
  `Zeyneb Berfîn Rojîn Dîlan Zelal Evîn Şîlan Gulîstan Hêvî Jiyan Xezal Nesrîn Perwîn Leyla Ronahî Arjîn Çîçek Zîn Bêrîvan Fatma Xecê Şêrîn`,
  readKurdishLatin,
);

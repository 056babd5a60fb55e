import { readWords, wordsOf } from "../spelling/word.ts";

// Amharic and Tigrinya in the Ethiopic script; Somali, whose Latin letters write x for ح and c for ع.

export const ethiopicMen = wordsOf(`
አበበ=abebe ተስፋዬ=tesfAye ገብረመድህን=gebremedhin ሀይለ=hAyle ዮሐንስ=yohAnnes መሐመድ=mohammed ብርሃኑ=birhAnu ዳዊት=dAwIt ሙሉጌታ=mulugEtA ግርማ=girmA ተክለ=tekle ዮናስ=yonAs ሳሙኤል=sAmu'El ኤርምያስ=ErmyAs
ገብረስላሴ=gebreslAse ክፍሎም=kiflom ፍጹም=fiцum ሮቤል=robEl ሚኪኤል=mIkI'El አስመላሽ=asmelA$ በረከት=bereket ሀብቶም=habtom ካሳ=kAsA ታደሰ=tAdese ወልደ=welde አሕመድ=aHmed
`);
export const ethiopicWomen = wordsOf(`
ሰላም=selAm ትርሃስ=tirhAs ሄለን=hElen ሣራ=sArA አበባ=abebA ብርክቲ=birikti ሜሮን=mEron ሰናይት=senAyit አስቴር=astEr ራሄል=rAhEl ለተብርሃን=letebirhAn ፍረወይኒ=fireweynI ማርታ=mArtA ዘውዲቱ=zewditu ሃና=hAnA
`);

/** In Somali j is heard as j, kh as خ, dh as a d. */
const readSomali = (own: string): string =>
  own
    .toLowerCase()
    .replaceAll("kh", "X")
    .replaceAll("sh", "$")
    .replaceAll("dh", "d")
    .replaceAll("x", "H")
    .replaceAll("c", "3")
    .replaceAll("X", "x")
    .replaceAll("aa", "A")
    .replaceAll("ii", "I")
    .replaceAll("uu", "U")
    .replaceAll("oo", "O")
    .replaceAll("ee", "E");

export const somaliMen = readWords(
  `Maxamed Axmed Cali Xasan Cabdi Yuusuf Ibraahim Cabdullaahi Cumar Xuseen Cabdiraxmaan Ismaaciil Faarax Warsame Jaamac Cismaan Guuleed Nuur Abshir
   Cabdirashiid Muuse Daahir Sakariye Bashiir Saciid Khaalid Liibaan`,
  readSomali,
);
export const somaliWomen = readWords(
  "Faadumo Xaliimo Caasha Khadiija Sahra Maryan Hodan Nasteexo Ayaan Ifraax Deeqa Fartuun Hibaaq Xaawo Saynab Ubax",
  readSomali,
);

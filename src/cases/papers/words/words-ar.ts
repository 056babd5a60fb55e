import type { wordsEn } from "./words-en.ts";

/** The same in Arabic. On trial: not checked by a translator yet. */
export const wordsAr: Partial<Readonly<Record<keyof typeof wordsEn, string>>> = {
  "paper.free": "القرار قرارك. يمكنك أن تغيّر رأيك حتى صعودك إلى الطائرة. توجد مساعدة قانونية مستقلة ومجانية.",
  "paper.confidential": "تحتوي هذه الورقة على بيانات شخصية. هي فقط للمستلم المذكور أو للملف.",
  "paper.edition": "إصدار النص",
  "paper.language": "اللغة",
  "paper.person": "الشخص",
  "paper.name": "الاسم",
  "paper.number": "رقم الشخص",
  "paper.case": "رقم الملف",
  "paper.birth": "تاريخ الميلاد",
  "paper.nationality": "الجنسية",
  "paper.destination": "بلد العودة",
  "paper.at-signing": "يُملأ عند التوقيع",
  "paper.place-day": "المكان والتاريخ",
  "paper.interpreter": "اسم المترجم ولغة الترجمة",
  "paper.guardian": "للطفل: اسم أحد الوالدين أو الوصي أو الممثل",
  "paper.witness": "اسم الشاهد عند التوقيع ببصمة الإصبع",
  "sign.person": "توقيع الشخص أو بصمة إصبعه",
  "sign.guardian": "للطفل: توقيع أحد الوالدين أو الوصي أو الممثل",
  "sign.interpreter": "توقيع المترجم",
  "sign.on-screen": "وُقّع على الشاشة أمام موظف من البعثة، {when}.",
  "sign.counsellor": "اسم المستشار وتوقيعه",
};

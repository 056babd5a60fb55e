/** The kinds of measures that Dari calls otherwise than Persian, as a person is told of them and as they stand in the printed plan. On trial: not read by a native speaker yet. */
export const measuresPrs = {
  "measure.own-business": "کاروبار خود",
  "measure.joint-business": "کاروبار با دیگران",
  "measure.wage-subsidy": "بخشی از معاش",
  "measure.vocational-training": "آموزش مسلکی",
  "measure.language-training": "کورس زبان",
  "measure.tools": "سامان و وسایل کار",
  "measure.livestock": "مواشی",
  "measure.rent": "کرایه",
  "measure.housing-repair": "ترمیم خانه",
  "measure.furniture": "فرنیچر و سامان خانه",
  "measure.medical-treatment": "تداوی",
  "measure.medicine": "دوا",
  "measure.school-fees": "فیس مکتب",
  "measure.school-material": "قرطاسیه و سامان مکتب",
  "measure.documents": "اسناد",
  "measure.child-care": "نگه‌داری از طفل",
} as const;

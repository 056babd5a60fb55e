/** What the map's comfort in the browser says, in Arabic (trial). */
export const ar = {
  stage:
    "الخريطة. علامتا الزائد والناقص للتكبير والتصغير، والصفر لعرض الخريطة كاملة، والأسهم لتحريكها، ومفتاح Tab للانتقال من مسار إلى آخر.",
  zoom: "التكبير",
  closer: "أقرب",
  farther: "أبعد",
  whole: "الخريطة كاملة",
  month: "الشهر",
  play: "تشغيل الأشهر",
  pause: "إيقاف مؤقت",
  nextMonth: "الشهر التالي",
  when: "{month} {year}",
  whenYear: "{year}",
  noFigure: "لا يوجد رقم",
  routeFigure: "{route}، {when}: {figure} حالة رصد.",
  compared: "{when}: {figure}.",
  told: "{when}: {figure}",
  toldRoute: "{route} {figure}",
  noMonths: "لا تتوفر عن سنة {year} إلا أرقام السنة كاملة.",
  move: "إظهار الحركة على المسارات",
  flows: "إظهار طلبات اللجوء كتدفقات",
  allYears: "كل السنوات معاً",
  onePoint: "كل نقطة = {count} حالة رصد. تبيّن العدد، لا مكان أحد في يوم معيّن.",
  oneFlow:
    "عدد النقاط: {count}. كل نقطة رقم منشور واحد: أشخاص من جنسية واحدة طلبوا اللجوء في بلد واحد خلال فترة واحدة. النقطة الأكبر رقم أكبر.",
  noFlows: "لا توجد في البيانات تدفقات كهذه.",
  failed: "تعذّر تحميل هذا الجزء. كل ما عداه يعمل.",
};

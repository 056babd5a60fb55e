import type { en } from "./en.ts";

/** What the pictures say in Arabic (trial). */
export const ar: Partial<Record<keyof typeof en, string>> = {
  "sea.mediterranean": "البحر المتوسط",
  "sea.black": "البحر الأسود",
  "sea.atlantic": "المحيط الأطلسي",
  "sea.red": "البحر الأحمر",
  "sea.arabian": "بحر العرب",
  "sea.aegean": "بحر إيجة",
  "river.danube": "الدانوب",
  title: "طرق الهجرة إلى أوروبا، {period}",
  "title-panel": "بلغاريا: المعابر والمراكز والمكاتب",
  "title-asylum": "طلبات اللجوء، {period}",
  "description-asylum":
    "تمتد المنحنيات من البلد الذي جاء منه الناس إلى البلد الذي طلبوا فيه اللجوء، وعرضها بقدر عدد الطالبين.",
  description:
    "تبيّن الخطوط الطرق التي سلكها الناس، وعرضها بقدر العدد المنشور للحالات المرصودة عليها. الخطوط المتقطعة: لم ينشر أحد رقمًا.",
  "description-panel":
    "المعابر الحدودية ومراكز الاستقبال والعبور والدور الخاصة ومركز التوزيع ومكاتب المنظمة الدولية للهجرة في بلغاريا، مع رسم صوفيا مكبّرة.",
  "route-with-figure": "{route}: {figure}",
  "route-without-figure": "{route}: لا رقم منشور",
  "legend-width": "العرض: العدد المنشور (بجذره التربيعي)",
  "legend-none": "لم ينشر أحد رقمًا",
  "legend-open": "أجوف: الموقع غير مؤكد",
  "inset-sofia": "صوفيا",
  source: "المصدر: {source}",
  ground: "الخريطة الأساسية: {credit}",

  "kind.border_crossing": "معبر حدودي",
  "kind.reception_centre": "مركز استقبال",
  "kind.transit_centre": "مركز عبور",
  "kind.special_home": "دار خاصة (مغلقة)",
  "kind.allocation_centre": "مركز توزيع (مغلق)",
  "kind.iom_office": "مكتب المنظمة الدولية للهجرة",
};

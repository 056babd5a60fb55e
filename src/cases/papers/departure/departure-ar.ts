import type { departureEn } from "./departure-en.ts";

/** The statement at departure in Arabic. On trial: not checked by a translator yet. */
export const departureAr: Readonly<Record<keyof typeof departureEn, string>> = {
  "departing.title": "إفادة عند المغادرة",
  "departing.before":
    "تُوقّع هذه الإفادة في يوم السفر قبل الصعود إلى الطائرة. سُئلت مرة أخرى، على انفراد، عمّا إذا كنت تريد السفر. لا يزال بإمكانك أن ترفض.",
  "departing.free": "أغادر بلغاريا اليوم بإرادتي الحرة وأذهب إلى بلد العودة المذكور أعلاه.",
  "departing.asked-again": "سُئلت اليوم إن كنت أريد السفر وأجبت بنعم. لم يحثّني أحد على ذلك.",
  "departing.procedures":
    "أعلم ما تعنيه مغادرتي بالنسبة إلى إجراءاتي المفتوحة وحقي في الإقامة في بلغاريا. وقد شُرح لي ذلك.",
  "departing.document": "استلمت وثيقة سفري.",
  "departing.ticket": "استلمت تذكرتي وشُرح لي مسار الرحلة ومحطاتها.",
  "departing.cash": "استلمت مبلغًا نقديًا مقابل إيصال منفصل، أو لم يكن مقررًا لي أي مبلغ.",
  "departing.contact": "استلمت رقم الهاتف الذي أتصل به في الطريق وبعد الوصول.",
  "departing.children": "فقط إذا سافر معي أطفال: الأطفال معي واستلمت وثائقهم.",
  "departing.flight": "الرحلات: الإقلاع والهبوط",
};

import { measuresAr } from "../told/measures-ar.ts";

/** The printed plan, in Arabic. On trial: not read by a native speaker yet. */
export const planAr = {
  ...measuresAr,
  "plan-paper.title": "خطة إعادة الإدماج",
  "plan-paper.opening":
    "هذه الخطة لك. لا توقّعها إلا إذا كان فيها ما تريده وتفهمه. إذا تغيّر شيء تُعدّ نسخة جديدة وتُوقَّع من جديد.",
  "plan-paper.version": "نسخة الخطة",
  "plan-paper.goals": "ما أريد أن أصل إليه",
  "plan-paper.measure": "التدبير {number}",
  "plan-paper.kind": "نوع المساعدة",
  "plan-paper.how": "كيف تُعطى",
  "plan-paper.in-kind": "عينية: يُدفع الثمن للمورّد",
  "plan-paper.cash": "نقدًا",
  "plan-paper.sum": "القيمة",
  "plan-paper.count": "العدد",
  "plan-paper.due": "تُعطى حتى",
  "plan-paper.provider": "المورّد",
  "plan-paper.part": "الجزء {number}",
  "plan-paper.part-none": "{sum}، دون شرط",
  "plan-paper.part-report": "{sum}، بعد تقرير عن استعمال الجزء السابق",
  "plan-paper.part-visit": "{sum}، بعد زيارة يتبيّن فيها أن العمل يسير",
  "plan-paper.part-date": "{sum}، ليس قبل {day}",
  "plan-paper.last-day": "يُعطى كل شيء في موعد أقصاه",
  "plan-paper.total": "المجموع",
  "plan-paper.explained": "شُرحت لي الخطة بلغة أفهمها، والرغبات المكتوبة فيها هي رغباتي.",
  "plan-paper.limits":
    "أعلم أن الجزء التالي من المساعدة يُعطى عندما يتحقق شرطه، وأنه لا يُعطى شيء بعد انتهاء المشروع.",
  "plan-paper.visits": "أعلم أن موظفي المنظمة سيتصلون بي ليروا كيف تسير الأمور، وأن من حقي أن أرفض.",
  "plan-paper.sign": "توقيع الشخص أو بصمة إصبعه",
  "plan-paper.sign-guardian": "للطفل: توقيع أحد الوالدين أو الوصي",
  "plan-paper.sign-officer": "اسم موظف إعادة الإدماج وتوقيعه",
} as const;

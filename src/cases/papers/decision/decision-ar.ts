import type { decisionEn } from "./decision-en.ts";

/** The letter with the decision in Arabic. On trial: not checked by a translator yet. */
export const decisionAr: Readonly<Record<keyof typeof decisionEn, string>> = {
  "decision.title": "قرار بشأن مشاركتك",
  "decision.eligible":
    "يمكنك المشاركة في برنامج المساعدة على العودة الطوعية. الخطوة التالية هي إعداد وثائقك ورحلتك، وسيتحدث معك المستشار عنها.",
  "decision.conditional":
    "يمكنك المشاركة في برنامج المساعدة على العودة الطوعية بشرط. الشرط مكتوب أدناه وسيشرحه لك المستشار.",
  "decision.ineligible": "لا يستطيع البرنامج حاليًا مساعدتك على العودة. السبب:",
  "decision.free":
    "هذا القرار لا يلزمك بشيء. أنت من يقرر العودة أو عدمها، ويمكنك أن تغيّر رأيك حتى صعودك إلى الطائرة.",
  "decision.complain":
    "إذا لم تكن موافقًا فأخبر المستشار أو قدّم شكوى إلى البعثة، بلغتك، كتابةً أو شفهيًا. الشكوى مجانية ولا تضرّ بك.",
  "decision.elsewhere":
    "تحدّث مع المستشار عمّا هو ممكن غير ذلك ومن يستطيع المساعدة أيضًا. وإذا تغيّر شيء فيمكنك أن تسأل مرة أخرى.",
  "decision.number": "رقم القرار",
  "decision.date": "تاريخ القرار",
  "decision.condition": "الشرط",
  "decision.referral": "إلى من يمكنك أن تتوجه",
  "decision.received": "تاريخ الاستلام وتوقيع الشخص",
  "decision.reason.not-third-country": "يساعد البرنامج فقط من ليسوا مواطنين في دولة من دول الاتحاد الأوروبي.",
  "decision.reason.already-assisted": "سبق أن ساعدك هذا البرنامج على العودة.",
  "decision.reason.destination-closed":
    "في الوقت الحالي لا نساعد أحدًا على السفر إلى البلد الذي تريده لأنه ليس آمنًا بما يكفي.",
  "decision.reason.not-target-group": "المشروع الذي يموّل المساعدة مخصص لفئات أخرى من الناس.",
  "decision.reason.authority-objection": "أخبرتنا إحدى السلطات أنه لا يمكنك مغادرة البلاد حاليًا.",
  "decision.reason.own-means": "يساعد المشروع فقط من لا يستطيعون دفع تكاليف السفر بأنفسهم.",
  "decision.reason.identity-not-confirmed":
    "لم يؤكد البلد الذي تريد العودة إليه هويتك، ولذلك لا توجد وثائق للسفر.",
  "decision.reason.minor-without-gate":
    "بالنسبة إلى طفل أو شاب دون الثامنة عشرة لم يثبت بعد أن العودة هي الأفضل له ومن سيعتني به.",
  "decision.reason.medically-unfit": "رأى الطبيب أنه لا ينبغي لك السفر الآن.",
  "decision.reason.no-funds": "انتهى المشروع أو نفدت أمواله.",
  "decision.reason.false-data": "تبيّن أن أمرًا مهمًا أخبرتنا به مختلف عمّا قلت.",
};

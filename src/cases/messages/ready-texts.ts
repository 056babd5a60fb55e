import type { Language } from "../../core/language.ts";

/** What is said to somebody from afar. */
export const readyTexts = ["call-us", "come-by", "appointment-stands", "appointment-moves"] as const;
export type ReadyText = (typeof readyTexts)[number];

type Texts = Readonly<Record<ReadyText, string>>;

/**
 * The words of each, by language: a stranger who reads the phone learns no name, no office, no country and not what it is
 * about (issue of the journey: never with personal content). Arabic, Persian, French, Turkish and Russian are ours and
 * wait for a native speaker [K].
 */
export const wordsOfMessages = {
  bg: {
    "call-us": "Здравейте! Обадете ни се, когато можете да говорите спокойно.",
    "come-by": "Здравейте! Минете при нас, когато Ви е удобно. Ако не можете, обадете се.",
    "appointment-stands": "Здравейте! Срещата остава, както се уговорихме. Отговорете „да“, ако ще дойдете.",
    "appointment-moves": "Здравейте! Срещата се мести. Обадете се да изберем друго време.",
  },
  en: {
    "call-us": "Hello! Please call us when you can talk freely.",
    "come-by": "Hello! Please come by when it suits you. If you cannot, call us.",
    "appointment-stands": "Hello! Our appointment stands as agreed. Answer “yes” if you will come.",
    "appointment-moves": "Hello! Our appointment has to move. Please call us to choose another time.",
  },
  ar: {
    "call-us": "مرحباً! يرجى الاتصال بنا عندما تستطيع التحدث بحرية.",
    "come-by": "مرحباً! يرجى المرور بنا في الوقت الذي يناسبك. إن لم تستطع فاتصل بنا.",
    "appointment-stands": "مرحباً! موعدنا قائم كما اتفقنا. أجب بـ«نعم» إن كنت ستأتي.",
    "appointment-moves": "مرحباً! سيتغير موعدنا. يرجى الاتصال بنا لاختيار وقت آخر.",
  },
  fa: {
    "call-us": "سلام! لطفاً هر وقت توانستید آزادانه صحبت کنید با ما تماس بگیرید.",
    "come-by": "سلام! لطفاً هر وقت برایتان مناسب بود نزد ما بیایید. اگر نمی‌توانید، تماس بگیرید.",
    "appointment-stands": "سلام! قرار ما همان‌طور که گفتیم برقرار است. اگر می‌آیید، «بله» جواب بدهید.",
    "appointment-moves": "سلام! زمان قرار ما عوض می‌شود. لطفاً تماس بگیرید تا وقت دیگری انتخاب کنیم.",
  },
  fr: {
    "call-us": "Bonjour ! Appelez-nous quand vous pourrez parler librement.",
    "come-by": "Bonjour ! Passez nous voir quand cela vous convient. Sinon, appelez-nous.",
    "appointment-stands":
      "Bonjour ! Notre rendez-vous est maintenu comme convenu. Répondez « oui » si vous venez.",
    "appointment-moves": "Bonjour ! Notre rendez-vous change. Appelez-nous pour choisir une autre heure.",
  },
  tr: {
    "call-us": "Merhaba! Rahatça konuşabileceğiniz bir zamanda bizi arayın.",
    "come-by": "Merhaba! Size uygun olduğunda bize uğrayın. Gelemezseniz arayın.",
    "appointment-stands": "Merhaba! Randevumuz konuştuğumuz gibi geçerli. Gelecekseniz “evet” yazın.",
    "appointment-moves": "Merhaba! Randevumuzun saati değişiyor. Başka bir saat seçmek için bizi arayın.",
  },
  ru: {
    "call-us": "Здравствуйте! Позвоните нам, когда сможете говорить спокойно.",
    "come-by": "Здравствуйте! Зайдите к нам, когда Вам удобно. Если не можете, позвоните.",
    "appointment-stands": "Здравствуйте! Встреча в силе, как договорились. Ответьте «да», если придёте.",
    "appointment-moves": "Здравствуйте! Встреча переносится. Позвоните нам, чтобы выбрать другое время.",
  },
} as const satisfies Partial<Record<Language, Texts>>;

export type MessageLanguage = keyof typeof wordsOfMessages;

/** Spoken languages that read another's text: Dari reads the Persian. */
const reads: Readonly<Record<string, MessageLanguage>> = { prs: "fa" };

const hasWords = (tag: string): tag is MessageLanguage => Object.hasOwn(wordsOfMessages, tag);

/** The language of the words for somebody who speaks one; null where there are none. */
export function languageOfMessage(spoken: string): MessageLanguage | null {
  const language = reads[spoken] ?? spoken;
  return hasWords(language) ? language : null;
}

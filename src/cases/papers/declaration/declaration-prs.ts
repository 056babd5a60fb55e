import { declarationFa } from "./declaration-fa.ts";

/** The declaration in Dari: Persian, with the words Afghanistan uses. On trial: not checked by a translator yet. */
export const declarationPrs: typeof declarationFa = {
  ...declarationFa,
  "statement.options-told":
    "به من گفته شد چه کار دیگری می‌توانم بکنم: راهی قانونی برای ماندن پیدا کنم، درخواست حمایت بدهم یا بر فیصلهٔ مقامات اعتراض کنم.",
  "statement.may-withdraw":
    "می‌دانم که تا پیش از سوار شدن به طیاره هر زمان می‌توانم بدون گفتن دلیل منصرف شوم. کافی است به یکی از کارمندان سازمان بگویم.",
  "statement.asylum-effects":
    "به من توضیح داده شد که بازگشت برای درخواست حمایت، وضعیت قانونی یا اقامت من در بلغاریا چه معنا دارد.",
  "declaration.for-child": "طفل زیر ۱۴ سال که این اظهارنامه برای او نیز هست",
  "statement.children":
    "تنها اگر اطفال همراه من سفر می‌کنند: اطفال زیر ۱۸ سال من با من سفر می‌کنند و والد دیگرشان موافق است، یا ثابت شده که موافقت او لازم نیست.",
};

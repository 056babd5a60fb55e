/** Yes and no in the languages the mission does not work in. On trial: not read by a native speaker yet. */
export const yesNo = {
  ar: { "form.yes": "نعم", "form.no": "لا" },
  fa: { "form.yes": "بله", "form.no": "نه" },
  prs: { "form.yes": "بلی", "form.no": "نه" },
  ps: { "form.yes": "هو", "form.no": "نه" },
  ckb: { "form.yes": "بەڵێ", "form.no": "نەخێر" },
  ur: { "form.yes": "ہاں", "form.no": "نہیں" },
  fr: { "form.yes": "Oui", "form.no": "Non" },
  tr: { "form.yes": "Evet", "form.no": "Hayır" },
  ru: { "form.yes": "Да", "form.no": "Нет" },
  uk: { "form.yes": "Так", "form.no": "Ні" },
};

/** What every form says, whatever it asks, in English. `{label}` is the field's own name. */
export const en = {
  "form.required": "needed",
  "form.optional": "may stay empty",
  "form.problems-title":
    "{count, plural, one {One answer needs your attention} other {# answers need your attention}}",
  "form.problems-hint": "Nothing is saved yet, and nothing you typed is lost.",
  "form.file-again": "Please choose the file once more: browsers do not keep it.",
  "form.yes": "Yes",
  "form.no": "No",
  "form.choose": "Choose …",
  "form.empty": "(empty)",
  "form.not-shown": "(not shown)",
  "form.tampered":
    "The form arrived with answers it never asked for, so nothing was saved. Check it and send it again.",
  "form.key-refused":
    "The form arrived without the mark that keeps it from being done twice, so nothing was saved. Check it and send it again.",
  "form.already-sent":
    "This form was sent once before with other answers. What you see now is not saved yet: check it and send it again.",
  "problem.required": "“{label}” is needed",
  "problem.required-tick": "“{label}” has to be ticked to go on",
  "problem.too-long": "“{label}” is too long: {count, number} characters, at most {longest, number} fit",
  "problem.unreadable": "“{label}” contains signs that did not arrive whole; type them again",
  "problem.direction":
    "“{label}” contains hidden marks that turn the direction of the text; type it in without copying",
  "problem.hidden-signs": "“{label}” contains invisible signs; type it in without copying",
  "problem.not-an-option": "“{label}”: choose from what is offered",
  "problem.date":
    "“{label}” is not a date. Write it like 19.10.2015, or only 10.2015 or 2015 if you know no more",
  "problem.day": "“{label}” needs a whole date, like 19.10.2015",
  "problem.date-year-short": "“{label}”: write the year with four digits, like 19.10.2015",
  "problem.date-too-early":
    "“{label}”: the year {year} is too long ago. Write the date in the Gregorian calendar",
  "problem.date-future": "“{label}” cannot be after today",
  "problem.number": "“{label}” is not a number. Write it like {example}",
  "problem.number-ambiguous":
    "“{label}” could mean two numbers: write it without a sign between the thousands",
  "problem.number-whole": "“{label}” has to be a whole number",
  "problem.number-decimals": "“{label}” may have at most {decimals, number} digits after the decimal sign",
  "problem.number-least": "“{label}” has to be at least {least, number}",
  "problem.number-most": "“{label}” can be at most {most, number}",
  "problem.slug": "“{label}”: only small Latin letters, digits and single hyphens between them, at most 80",
  "problem.e-mail": "“{label}” is not an e-mail address. Write it like name@example.org",
  "problem.phone": "“{label}” is not a phone number. Write it with its country code, like +359 2 939 4774",
  "problem.web-address": "“{label}” is not a web address. Write it like https://example.org/page",
  "problem.file-too-large": "“{label}”: the file is too large, at most {megabytes, number} MB",
  "problem.file-empty": "“{label}”: the file is empty",
  "problem.too-many-files": "“{label}”: at most {most, number} files at once",
  "problem.file-heic":
    "“{label}”: this picture is in the HEIC format of iPhones, which this program cannot read. On the iPhone choose Settings, Camera, Formats, Most Compatible, and take it again; or send it as JPEG",
  "problem.file-unknown": "“{label}”: this is not a file we take. A picture (JPEG, PNG, WebP) or a PDF is",
  "problem.file-damaged":
    "“{label}”: the file is damaged or did not arrive whole. Take the picture again, or choose another file",
  "problem.file-locked":
    "“{label}”: this PDF is protected by a password. Save it without one and send it again",
  "problem.file-active":
    "“{label}”: this PDF contains a program or other files. Print it to a new PDF, or photograph the paper, and send that",
  "problem.file-other": "“{label}”: here only a picture (JPEG, PNG, WebP) is taken",
  "problem.upload-too-large":
    "“{label}”: all together that was too much to send at once, and it was not read. Send fewer pages at a time",
  "conflict.title": "Somebody else changed this while you were writing",
  "conflict.explanation":
    "Nothing is lost: what you sent is kept in the history. Where both of you changed the same answer, choose which one stands, or write a new one.",
  "conflict.merged": "Changed by only one of you, so already put together: {fields}.",
  "conflict.no-choice": "There is nothing left to choose: everything fits together.",
  "conflict.base": "Before",
  "conflict.yours": "What you wrote",
  "conflict.theirs": "What stands there now",
  "conflict.take-yours": "Take what I wrote",
  "conflict.take-theirs": "Keep what stands there now",
  "conflict.take-new": "Write it anew",
  "conflict.new-text": "New: {label}",
  "conflict.save": "Save what I chose",
  "problem.choose-one": "“{label}”: choose which one stands",
} as const;

/** Scanned papers, in English. */
export const papersEn = {
  "papers.title": "Scans",
  "papers.none": "No paper has been scanned yet.",
  "papers.new": "Scan a paper",
  "papers.save": "Keep",
  "papers.pages": "{count, plural, one {# page} other {# pages}}",
  "papers.to-look":
    "{count, plural, one {# page nobody has looked at yet} other {# pages nobody has looked at yet}}",
  "papers.scan-this": "Scan",
  "papers.of-document": "Document: {what}",
  "papers.of-consent": "Consent: {what}",
  "papers.of-face": "Photograph of the person",
  "papers.of-other": "Another paper (say below which)",
  "papers.of-removed": "of something that is no longer written down",
  "papers.kept": "Kept {at} by",

  "paper.title": "Scanned paper",
  "paper.about": "Which paper is it?",
  "paper.what": "What paper it is",
  "paper.what-hint":
    "Only for another paper: school certificate, letter of a relative, photograph of a receipt …",
  "paper.photograph": "Take a picture",
  "paper.photograph-hint":
    "On a phone this opens the camera. The whole paper with its four corners, on something darker, without flash. It is straightened by itself.",
  "paper.files": "Or choose pictures and PDFs",
  "paper.files-hint":
    "JPEG, PNG, WebP or PDF, up to ten at once, 25 MB each. Place, time and kind of phone are not kept.",
  "paper.page": "Page {seq, number}",
  "paper.picture": "Photograph {seq, number}",
  "paper.straight": "Straightened",
  "paper.photographed": "As photographed",
  "paper.pdf": "PDF, {size}: open",
  "paper.not-found":
    "No edges of a paper were found, so the whole picture was kept. If that is wrong, photograph it again on a darker surface.",
  "paper.look":
    "Compare, and keep the better one. If nobody chooses before {on}, the straightened page stays and the photograph goes.",
  "paper.keep-straight": "Keep the straightened page",
  "paper.keep-photograph": "Keep the photograph",
  "paper.turn-left": "Turn left",
  "paper.turn-right": "Turn right",
  "paper.remove-page": "Remove this page",
  "paper.remove-hint": "Removed for good; the log says that it was there and who removed it.",
  "paper.add-pages": "Further pages",
  "paper.size": "{kb, number} kB",
  "paper.hash": "SHA-256",

  "problem.no-page": "Take a picture or choose a file",
  "problem.face-consent":
    "A photograph of a person is kept only with consent to casework. Write the consent down first.",
  "problem.say-what-paper": "Say what paper it is",
} as const;

/** The protocol of a destroyed medical part. It stays in the file: in Bulgarian, with English beside it. */
export const destructionEn = {
  "protocol.title": "Record of the destruction of medical data",
  "protocol.what": "What was destroyed",
  "protocol.file": "The file",
  "protocol.who": "Who, when and why",
  "protocol.asked-by": "Asked for by",
  "protocol.asked-on": "Asked for on",
  "protocol.witness": "Witness",
  "protocol.done": "Destroyed on, confirmed by the witness after signing in",
  "protocol.ground": "Ground",
  "protocol.ground-restricted":
    "At the person's request; the file is kept only as far as the law and the project require",
  "protocol.ground-expired": "The time for which medical data is kept is over",
  "protocol.reason": "Reason",
  "protocol.papers": "Papers of the evidence file, item 13",
  "protocol.paper-count": "{count, plural, one {# paper} other {# papers}}",
  "protocol.how":
    "What these records said was erased with all earlier versions, and the papers were removed. That they were there, and of which day, stays in the file.",
  "protocol.copies":
    "The key that sealed the records is destroyed as soon as nothing else lies under it; after that they cannot be opened in backups either. Copies of the papers go with the backups that hold them.",
  "protocol.sign-asked": "Name and signature of whoever asked",
  "protocol.sign-witness": "Name and signature of the witness",
} as const;

/** What is said about files wherever one is sent: what stands in the way, and what to do about it. */
export const en = {
  "file.empty": "The file is empty. Take the picture again, or choose another file",
  "file.too-large":
    "The file is larger than 25 MB. Take the picture with a lower resolution, or send the pages one by one",
  "file.heic":
    "This picture is in the HEIC format of iPhones, which this program cannot read. On the iPhone choose Settings, Camera, Formats, Most Compatible, and take the picture again; or send it as JPEG",
  "file.unknown": "This is not a file we take. A picture (JPEG, PNG, WebP) or a PDF is",
  "file.damaged":
    "The file is damaged or did not arrive whole. Take the picture again, or choose another file",
  "file.locked": "This PDF is protected by a password. Save it without one and send it again",
  "file.active":
    "This PDF contains a program or other files. Print it to a new PDF, or photograph the paper, and send that",
  "file.other": "Here only a picture (JPEG, PNG, WebP) is taken",
} as const;

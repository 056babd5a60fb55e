/**
 * Papers bound into one PDF, in Typst: a cover with the list, then every page of every paper, marked with what it is. What
 * stands in it comes in as data and files, never as source.
 */
export const boundTemplate = `
#let data = json(bytes(sys.inputs.data))
#let teal = rgb("#0f4c5c")
#let soft = rgb("#4d5a62")
#let hair = 0.5pt + rgb("#b9ac98")
#let total = context counter(page).final().first()

#set document(title: data.reference, date: none)
#set text(font: ("Sofia Sans", "Vazirmatn"), size: 10pt, lang: data.lang, fallback: true)
#set par(leading: 0.55em)
#set page(paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 20mm), footer: context {
  set text(size: 8pt, fill: soft)
  grid(columns: (1fr, auto), [#data.reference · #data.printed], [#counter(page).display() / #total])
})

#text(size: 9pt, fill: soft, data.organisation)
#show heading: it => it.body
#block(above: 0.9em, below: 0.7em, text(size: 19pt, weight: 700, fill: teal, heading(data.title)))
#strong(data.reference)
#for note in data.notes { block(above: 0.8em, below: 0pt, note) }
#v(0.8em)

#table(
  columns: (17mm, 19mm, 1fr),
  stroke: (x, y) => (bottom: hair),
  inset: (x: 3pt, y: 3.5pt),
  table.header(..data.head.map(word => text(size: 8.5pt, fill: soft, word))),
  ..for item in data.items {
    (table.cell(colspan: 3, inset: (x: 3pt, top: 7pt, bottom: 3pt), breakable: false, {
      strong(item.title)
      if item.state != none { h(6pt); text(size: 9pt, fill: soft, item.state) }
    }),)
    for paper in item.papers {
      (
        paper.name,
        paper.pages,
        {
          text(size: 7.5pt, paper.hash)
          if paper.note != none { block(above: 0.4em, below: 0pt, text(size: 8.5pt, paper.note)) }
        },
      )
    }
  },
)

#for paper in data.papers {
  for at in range(1, paper.pages + 1) {
    let picture(..size) = if paper.pdf { image(paper.file, page: at, ..size) } else { image(paper.file, ..size) }
    let mark = context {
      set text(size: 8.5pt)
      grid(
        columns: (auto, 1fr, auto),
        column-gutter: 10pt,
        strong[#paper.name · #at / #paper.pages],
        text(fill: soft, paper.mark),
        text(fill: soft)[#counter(page).display() / #total],
      )
    }
    context {
      let size = measure(picture())
      page(
        paper: "a4",
        flipped: size.width > size.height,
        margin: (x: 8mm, top: 8mm, bottom: 15mm),
        footer: mark,
        {
          // Not seen on the paper: it makes the line of the outline that leads here.
          if at == 1 { place(top + start, hide(heading(paper.name + " · " + paper.mark))) }
          align(center + horizon, picture(width: 100%, height: 100%, fit: "contain"))
        },
      )
    }
  }
}
`;

/** Some pages of one file by themselves, as they would be bound: can be set if the file has them and is whole. */
export const triedTemplate = `
#let data = json(bytes(sys.inputs.data))
#for at in range(data.from, data.until + 1) {
  if data.pdf { image(data.file, page: at, width: 100%) } else { image(data.file, width: 100%) }
}
`;

/**
 * The look of a printed sheet, in Typst. What it prints comes in as data, never as source, so that nothing anybody
 * typed is ever run.
 */
export const sheetTemplate = `
#let data = json(bytes(sys.inputs.data))
#let direction(name) = if name == "rtl" { rtl } else { ltr }
#let families = (
  "Sofia Sans", "Vazirmatn", "Noto Sans Georgian", "Noto Sans Devanagari", "Noto Sans Bengali",
  "Noto Sans Ethiopic", "Noto Sans Armenian",
)
#let teal = rgb("#0f4c5c")
#let soft = rgb("#4d5a62")
#let hair = 0.5pt + rgb("#b9ac98")

#let say(side, ..style) = {
  set text(lang: side.lang, dir: direction(side.dir), ..style)
  set align(if side.dir == "rtl" { right } else { left })
  block(width: 100%, above: 0.35em, below: 0.35em, side.text)
}
#let both(said, beside: (:), ..style) = {
  say(said.main, ..style)
  if said.beside != none { say(said.beside, ..style, ..beside) }
}

#set document(title: data.reference, date: none)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 18mm, bottom: 24mm),
  footer: context {
    set text(size: 8pt, fill: soft)
    line(length: 100%, stroke: hair)
    both(data.foot)
    grid(
      columns: (1fr, auto),
      [#data.reference · #data.printed],
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
#set text(font: families, size: 10.5pt, lang: data.lang, fallback: true)
#set par(leading: 0.55em)

#text(size: 9pt, fill: soft, data.organisation)
#v(0.2em)
#both(data.title, size: 19pt, weight: 700, fill: teal, beside: (size: 15pt))
#v(0.6em)

#for section in data.sections {
  block(breakable: true, width: 100%, {
    v(0.6em)
    block(sticky: true, both(section.title, size: 12.5pt, weight: 700, fill: teal, beside: (size: 11pt)))
    for row in section.rows {
      block(breakable: false, width: 100%, spacing: 0pt, inset: (y: 4pt), stroke: (bottom: hair), grid(
        columns: (42%, 1fr),
        column-gutter: 12pt,
        both(row.label, size: 9pt, fill: soft),
        if row.value == none { v(1.6em) } else {
          set text(dir: direction(row.value.dir))
          set align(if row.value.dir == "rtl" { right } else { left })
          block(width: 100%, row.value.text)
        },
      ))
    }
  })
}

#for statement in data.statements {
  block(breakable: false, width: 100%, inset: (y: 5pt), grid(
    columns: (auto, 1fr),
    column-gutter: 9pt,
    box(width: 11pt, height: 11pt, stroke: 0.8pt + teal),
    both(statement),
  ))
}

#if data.signatures.len() > 0 {
  v(1.5em)
  block(breakable: false, width: 100%, grid(
    columns: (1fr, 1fr),
    column-gutter: 16mm,
    row-gutter: 14mm,
    ..data.signatures.map(signature => {
      v(11mm)
      line(length: 100%, stroke: 0.7pt)
      both(signature, size: 9pt, fill: soft)
    }),
  ))
}
`;

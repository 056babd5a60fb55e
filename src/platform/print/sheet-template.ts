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
#let both(said, beside: (:), small: 8.5pt, ..style) = {
  say(said.main, ..style)
  if said.under != none { v(0.2em, weak: false); say(said.under, ..style, size: small, fill: soft) }
  if said.beside != none { say(said.beside, ..style, ..beside) }
}

#let facing(said, beside: (:), small: 8.5pt, ..style) = if said.beside == none {
  both(said, small: small, ..style)
} else {
  grid(
    columns: (1fr, 1fr),
    column-gutter: 12pt,
    both((..said, beside: none), small: small, ..style),
    say(said.beside, ..style, ..beside),
  )
}
// What is to be initialled stands in its two languages side by side.
#let titled = if data.facing { facing } else { both }

#set document(title: data.reference, date: none)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 18mm, bottom: 24mm),
  footer: context {
    set text(size: 8pt, fill: soft)
    line(length: 100%, stroke: hair)
    both(data.foot, small: 7pt)
    v(0.35em, weak: false)
    grid(
      columns: (1fr, auto),
      [#data.reference · #data.printed],
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
#set text(font: families, size: 10.5pt, lang: data.lang, fallback: true)
#set par(leading: 0.55em)

// The emblem as the European Union draws it: twelve upright stars on a circle of a third of the flag's height, each
// within a circle of an eighteenth of it (Interinstitutional Style Guide, annex A1).
#let emblem(height) = box(width: 1.5 * height, height: height, fill: rgb("#003399"), {
  for at in range(12) {
    let centre = (0.75 * height + height / 3 * calc.sin(at * 30deg), height / 2 - height / 3 * calc.cos(at * 30deg))
    let outer = height / 18
    let corners = range(10).map(corner => {
      let radius = if calc.even(corner) { outer } else { outer * 0.382 }
      (outer + radius * calc.sin(corner * 36deg), outer - radius * calc.cos(corner * 36deg))
    })
    place(dx: centre.at(0) - outer, dy: centre.at(1) - outer, polygon(fill: rgb("#ffcc00"), ..corners))
  }
})

#grid(
  columns: (1fr, auto),
  column-gutter: 8pt,
  {
    text(size: 9pt, fill: soft, data.organisation)
    for statement in data.funds.statements {
      block(above: 0.5em, below: 0pt, text(size: 8.5pt, fill: soft, statement))
    }
  },
  if data.funds.emblem { emblem(10mm) },
)
#v(0.2em)
#if data.addressee != none {
  v(0.8em)
  text(size: 10pt, data.addressee.registered)
  v(1.2em)
  for line in data.addressee.lines { block(above: 0pt, below: 0.5em, strong(line)) }
  v(1.4em)
}
#titled(data.title, small: 13pt, size: 19pt, weight: 700, fill: teal, beside: (size: 15pt))
#v(0.6em)

// An answer in two languages stands in one line, each in its direction; a longer one each on its side.
#let answered(value) = if value.said == none {
  set text(dir: direction(value.dir))
  set align(if value.dir == "rtl" { right } else { left })
  block(width: 100%, value.text)
} else {
  let sides = (value.said.main, value.said.beside)
  if sides.map(side => side.text.clusters().len()).sum() > 44 { both(value.said) } else {
    block(width: 100%, sides.map(side => text(lang: side.lang, dir: direction(side.dir), side.text)).join(" / "))
  }
}

#let write(sections) = for section in sections {
  block(breakable: true, width: 100%, {
    v(0.6em)
    block(sticky: true, below: 0.5em, titled(section.title, small: 10pt, size: 12.5pt, weight: 700, fill: teal, beside: (size: 11pt)))
    for row in section.rows {
      let answer = if row.value == none { v(1.6em) } else { answered(row.value) }
      // One word in both languages stands once.
      let once(said) = if said.beside != none and said.beside.text == said.main.text { (..said, beside: none) } else { said }
      let label(said) = both(once(said), small: 8pt, size: 9pt, fill: soft)
      let apart = data.facing and row.label.beside != none
      block(breakable: false, width: 100%, spacing: 0pt, inset: (y: 4pt), stroke: (bottom: hair), if apart {
        grid(
          columns: (34%, 1fr, 28%),
          column-gutter: 10pt,
          label((..row.label, beside: none)), answer, say(row.label.beside, size: 9pt, fill: soft),
        )
      } else {
        grid(columns: (42%, 1fr), column-gutter: 12pt, label(row.label), answer)
      })
    }
  })
}

#for said in data.opening { block(breakable: false, width: 100%, spacing: 0.9em, facing(said)) }
#write(data.sections)

#for one in data.tables {
  v(0.6em)
  block(sticky: true, width: 100%, {
    text(size: 12.5pt, weight: 700, fill: teal, one.title)
    for note in one.notes { block(above: 0.5em, below: 0pt, text(size: 8.5pt, fill: soft, note)) }
  })
  let numbers = one.head.len() - 1
  set text(size: 9.5pt)
  table(
    columns: (1fr, ..range(numbers).map(at => 32mm)),
    align: (x, y) => if x == 0 { left } else { right },
    stroke: (x, y) => (bottom: hair),
    inset: (x: 3pt, y: 4pt),
    table.header(..one.head.map(word => text(size: 8.5pt, fill: soft, word))),
    ..one.rows.map(row => if row.len() == 1 {
      (table.cell(colspan: numbers + 1, inset: (x: 3pt, top: 7pt, bottom: 3pt), text(size: 8.5pt, fill: soft, row.at(0))),)
    } else { row }).flatten()
  )
}

#let ink = (paint: rgb("#10222b"), thickness: 0.9pt, cap: "round", join: "round")
#let unit = 0.04mm
#let drawn(at) = box(width: 100%, height: 11mm, if data.signed != none {
  for points in data.signed.drawn.at(at, default: ()) {
    let corners = points.map(point => (point.at(0) * unit, point.at(1) * unit))
    place(top + left, curve(stroke: ink, curve.move(corners.first()), ..corners.map(corner => curve.line(corner))))
  }
})
#let tick = curve(stroke: ink, curve.move((13pt, 11pt)), curve.line((17pt, 16pt)), curve.line((26pt, 6pt)))

#for (at, statement) in data.statements.enumerate() {
  block(breakable: false, width: 100%, spacing: if data.facing { 0.6em } else { 1.2em }, inset: (y: 5pt), grid(
    columns: (auto, 1fr),
    column-gutter: 9pt,
    if data.facing {
      let agreed = data.signed != none and data.signed.stated.contains(at)
      box(width: 38pt, height: 22pt, stroke: 0.8pt + teal, if agreed { tick })
    } else {
      box(width: 11pt, height: 11pt, stroke: 0.8pt + teal)
    },
    if data.facing { facing(statement) } else { both(statement) },
  ))
}
#for said in data.closing { block(breakable: false, width: 100%, spacing: 0.9em, facing(said)) }
#write(data.ending)

#if data.signatures.len() > 0 {
  v(1.5em)
  block(breakable: false, width: 100%, grid(
    columns: (1fr, 1fr),
    column-gutter: 16mm,
    row-gutter: 14mm,
    ..data.signatures.enumerate().map(((at, signature)) => {
      drawn(at)
      line(length: 100%, stroke: 0.7pt)
      both(signature, small: 8pt, size: 9pt, fill: soft)
    }),
  ))
  if data.signed != none { v(0.8em); both(data.signed.note, small: 8pt, size: 9pt, fill: soft) }
}
`;

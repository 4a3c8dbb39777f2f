/**
 * How a document is drawn, in Typst. The document itself comes in as data (`sys.inputs`) and never as part of this text: what
 * somebody wrote can then not become markup.
 */
export const template = `
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#14262e")
#let brand = rgb("#0f3d4a")
#let line-colour = rgb("#c9c5b9")
#set document(title: doc.title, author: doc.from, date: datetime(year: doc.year, month: doc.month, day: doc.day))
#set text(font: "Atkinson Hyperlegible Next", size: 10.5pt, fill: ink, lang: doc.language, hyphenate: true)
#show regex("[^\\s/\u{00ad}\u{200b}]{36,}"): it => it.text.clusters().join(sym.zws)
#set page(paper: "a4", margin: (x: 24mm, top: 26mm, bottom: 24mm), numbering: "1 / 1", number-align: end)
#set par(leading: 0.7em, spacing: 1em, justify: false)
#show heading: set text(fill: brand)
#show heading: set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#let cells(row) = row.map(each => [#each])
#text(fill: brand, weight: "bold", doc.from)
= #doc.title
#text(doc.written)
#for part in doc.blocks {
  if part.kind == "heading" [
    == #part.text
  ] else if part.kind == "paragraph" {
    par(part.text)
  } else if part.kind == "small" {
    par(text(size: 9pt, part.text))
  } else if part.kind == "facts" {
    block(terms(separator: [: ], hanging-indent: 0pt, ..part.facts.map(each => terms.item(each.label, each.value))))
  } else if part.kind == "list" {
    if part.numbered { enum(..cells(part.items)) } else { list(..cells(part.items)) }
  } else if part.kind == "table" {
    table(
      columns: part.widths.map(width => if width == 0 { auto } else { width * 1fr }),
      stroke: (x, y) => (bottom: 0.5pt + line-colour),
      inset: (x: 4pt, y: 5pt),
      align: (x, y) => if part.numeric.contains(x) { right } else { left },
      table.header(..part.head.map(each => strong(each))),
      ..part.rows.flatten().map(each => [#each]),
    )
  }
}
`;

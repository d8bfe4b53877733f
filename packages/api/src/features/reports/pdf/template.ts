/**
 * A report in Typst. Everything that a person wrote or said comes in as data and is set as plain text: nothing of it is read as
 * markup or code.
 */
export const TEMPLATE = `
#let report = json(bytes(sys.inputs.data))
#let quiet = rgb("#566570")
#let accent = rgb("#0f766e")
#let rule = line(length: 100%, stroke: 0.5pt + rgb("#d5dde0"))
#let start = if report.rtl { right } else { left }

#set document(title: report.document, author: report.tenant)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 22mm, bottom: 22mm),
  footer: context {
    set text(8pt, fill: quiet)
    grid(columns: (1fr, auto), gutter: 12pt, report.footer, counter(page).display("1 / 1", both: true))
  },
)
#set text(
  font: ("Noto Sans", "Vazirmatn", "Noto Sans JP"),
  size: 10pt,
  fill: rgb("#14212b"),
  lang: "en",
)
#set par(leading: 0.7em, spacing: 0.9em)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): set text(13pt)
#show heading.where(level: 3): set text(10.5pt)

// Words of the interview: in its own language and direction.
#let said(words) = text(lang: report.lang, dir: if report.rtl { rtl } else { ltr }, words)
#let passage(words) = block(width: 100%, align(start, said(words)))

#text(fill: quiet, report.tenant)
#heading(level: 1, report.name)
#text(fill: quiet, said(report.interview) + report.facts)

#for notice in report.notices {
  block(fill: rgb("#fdf3dc"), inset: 8pt, radius: 4pt, width: 100%, text(fill: rgb("#6b4700"), notice))
}
#if report.summary != none { passage(report.summary) }

#for question in report.questions {
  block(above: 16pt, below: 10pt, rule)
  block(sticky: true, grid(
    columns: (1fr, auto),
    gutter: 12pt,
    align(start, heading(level: 2, said(question.title))),
    text(13pt, weight: 600, question.score),
  ))
  for criterion in question.criteria {
    block(above: 12pt, below: 6pt, breakable: false, sticky: criterion.quotes.len() > 0, {
      grid(
        columns: (1fr, auto),
        gutter: 12pt,
        align(start, heading(level: 3, said(criterion.name))),
        text(fill: quiet, said(criterion.score)),
      )
      if criterion.reason != none { v(2pt); passage(criterion.reason) }
      if criterion.note != none { v(2pt); text(fill: quiet, criterion.note) }
    })
    for quote in criterion.quotes {
      block(
        width: 100%,
        above: 6pt,
        inset: (x: 8pt, y: 2pt),
        stroke: if report.rtl { (right: 2pt + accent) } else { (left: 2pt + accent) },
        passage(quote.text) + text(8pt, fill: quiet, quote.at),
      )
    }
  }
}

#if report.decision != none {
  block(above: 16pt, below: 10pt, rule)
  heading(level: 2, "Decision")
  block(text(weight: 600, report.decision.word) + text(fill: quiet, report.decision.by))
  block(report.decision.reason)
}
#if report.notes.len() > 0 {
  block(above: 16pt, below: 10pt, rule)
  heading(level: 2, "Notes")
  for note in report.notes { block(above: 10pt, text(fill: quiet, note.by) + linebreak() + note.text) }
}
`;

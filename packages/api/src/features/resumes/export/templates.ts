/** Three sober looks. All of them read the words as data: nothing that a person wrote is markup. */
export const EXPORT_TEMPLATES = ['classic', 'modern', 'compact'] as const;
export type ExportTemplate = (typeof EXPORT_TEMPLATES)[number];

const START = `
#let cv = json(bytes(sys.inputs.data))
#set document(title: cv.name, author: cv.name)
#set text(font: ("Noto Sans", "Vazirmatn", "Noto Sans JP"), size: 10pt, lang: cv.lang, dir: if cv.rtl { rtl } else { ltr }, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.75em)
#set list(indent: 0pt, body-indent: 6pt, spacing: 0.62em)
#show heading: set text(weight: 600)
#let ltr-only(words) = text(dir: ltr, words)
#let contact(separator) = cv.contact.map(ltr-only).join(separator)
#let told(of) = {
  if of.text != "" { block(above: 5pt, below: 5pt, of.text) }
  if of.points.len() > 0 { block(above: 5pt, below: 5pt, list(..of.points)) }
}
`;

const BODY = `
#if cv.summary.text != "" {
  section(cv.summary.heading)
  block(cv.summary.text)
}
#for part in cv.sections {
  section(part.heading)
  for each in part.entries { entry(each) }
  for each in part.lines { block(above: 5pt, below: 5pt, each) }
}
`;

const ENTRY = `
#let entry(of) = block(above: 9pt, below: 9pt, {
  block(sticky: true, below: 5pt, grid(columns: (1fr, auto), gutter: 12pt, text(weight: 600, of.title), text(fill: quiet, of.when)))
  if of.under != "" { block(above: 0pt, below: 5pt, sticky: true, of.under) }
  told(of)
})
`;

/** The look, down to the head of the page. */
const HEAD: Record<ExportTemplate, string> = {
  classic: `${START}
#let quiet = rgb("#333333")
#set page(paper: "a4", margin: (x: 22mm, y: 20mm))
#let section(words) = block(above: 15pt, below: 8pt, sticky: true, {
  heading(level: 2, text(12pt, words))
  v(-5pt)
  line(length: 100%, stroke: 0.5pt + rgb("#999999"))
})
${ENTRY}
#align(center, {
  block(below: 7pt, heading(level: 1, text(20pt, cv.name)))
  if cv.label != "" { block(above: 0pt, below: 7pt, text(11pt, cv.label)) }
  block(above: 0pt, contact(" | "))
})`,
  modern: `${START}
#let quiet = rgb("#4b5563")
#let accent = rgb("#1f4e5f")
#set page(paper: "a4", margin: (x: 20mm, y: 18mm))
#let section(words) = block(above: 16pt, below: 8pt, sticky: true, heading(level: 2, text(13pt, fill: accent, words)))
${ENTRY}
#block(below: 7pt, heading(level: 1, text(24pt, fill: accent, cv.name)))
#if cv.label != "" { block(above: 0pt, below: 8pt, text(12pt, cv.label)) }
#for each in cv.contact { block(above: 3pt, below: 3pt, text(fill: quiet, ltr-only(each))) }`,
  compact: `${START}
#let quiet = rgb("#333333")
#set text(size: 9.5pt)
#set page(paper: "a4", margin: (x: 16mm, y: 14mm))
#let section(words) = block(above: 12pt, below: 6pt, sticky: true, heading(level: 2, text(11pt, words)))
#let entry(of) = block(above: 7pt, below: 7pt, grid(columns: (112pt, 1fr), gutter: 12pt, text(fill: quiet, of.when), {
  block(below: 4pt, text(weight: 600, of.title))
  if of.under != "" { block(above: 0pt, below: 4pt, of.under) }
  told(of)
}))
#block(below: 6pt, heading(level: 1, text(17pt, cv.name)))
#if cv.label != "" { block(above: 0pt, below: 6pt, text(11pt, cv.label)) }
#block(above: 0pt, contact(" | "))`,
};

const LETTER = `
#v(14pt)
#for each in cv.paragraphs { block(above: 18pt, below: 18pt, each) }
`;

/** A resume as Typst. */
export const TYPST = withBody(BODY);
/** A letter as Typst. */
export const LETTER_TYPST = withBody(LETTER);

function withBody(body: string): Record<ExportTemplate, string> {
  const of = (template: ExportTemplate) => `${HEAD[template]}\n${body}`;
  return { classic: of('classic'), modern: of('modern'), compact: of('compact') };
}

import type { JsonResume } from '@vivavoce/contract/records';

/** A resume as Markdown: the same facts in the same order, for people and models to read. */
export function toMarkdown(resume: JsonResume): string {
  const { basics = {}, work, volunteer, education, projects, skills, languages } = resume;
  return [
    ...head(basics),
    ...section('Experience', work, (job) => entry([job.position, job.name, job.location], job)),
    ...section('Volunteering', volunteer, (job) => entry([job.position, job.organization], job)),
    ...section('Education', education, (degree) => [
      `### ${line([[degree.studyType, degree.area].filter(Boolean).join(', '), degree.institution])}`,
      ...when(degree),
      ...(degree.score ? [degree.score] : []),
      ...(degree.courses ?? []).map(point),
    ]),
    ...section('Projects', projects, (project) => [
      `### ${escaped(project.name ?? '')}`,
      ...when(project),
      ...(project.description ? [escaped(project.description)] : []),
      ...(project.highlights ?? []).map(point),
    ]),
    ...section('Skills', skills, ({ name = '', keywords }) => [
      point(keywords ? `${name}: ${keywords.join(', ')}` : name),
    ]),
    ...section('Languages', languages, ({ language = '', fluency }) => [
      point(fluency ? `${language} (${fluency})` : language),
    ]),
    ...section('Certificates', resume.certificates, ({ name, issuer, date }) => [
      point(plain([name, issuer, date])),
    ]),
    ...section('Awards', resume.awards, ({ title, awarder, date }) => [point(plain([title, awarder, date]))]),
    ...section('Publications', resume.publications, ({ name, publisher, releaseDate }) => [
      point(plain([name, publisher, releaseDate])),
    ]),
    ...section('Interests', resume.interests, ({ name = '' }) => [point(name)]),
    ...section('References', resume.references, ({ name, reference }) => [point(plain([name, reference]))]),
  ]
    .join('\n')
    .trim()
    .concat('\n');
}

function head(basics: NonNullable<JsonResume['basics']>): string[] {
  const { name, label, email, phone, url, location, profiles = [], summary } = basics;
  const place = [location?.address, location?.postalCode, location?.city, location?.region]
    .filter(Boolean)
    .join(', ');
  const contact = plain([email, phone, place || undefined, url, ...profiles.map((profile) => profile.url)]);
  return [
    ...(name ? [`# ${escaped(name)}`, ''] : []),
    ...(label ? [escaped(label), ''] : []),
    ...(contact ? [escaped(contact), ''] : []),
    ...(summary ? ['## Summary', '', escaped(summary), ''] : []),
  ];
}

function section<T>(title: string, rows: readonly T[] | undefined, lines: (row: T) => string[]): string[] {
  if (!rows || rows.length === 0) return [];
  return [`## ${title}`, '', ...rows.flatMap(lines), ''];
}

interface Told {
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights?: string[];
}

function entry(names: (string | undefined)[], told: Told): string[] {
  return [
    `### ${line(names)}`,
    ...when(told),
    ...(told.summary ? [escaped(told.summary)] : []),
    ...(told.highlights ?? []).map(point),
    '',
  ];
}

function when({ startDate, endDate }: Told): string[] {
  if (!startDate && !endDate) return [];
  return [startDate ? `${startDate} – ${endDate ?? 'present'}` : (endDate ?? '')];
}

function line(parts: (string | undefined)[]): string {
  return escaped(plain(parts));
}

function plain(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' | ');
}

function point(text: string): string {
  return `- ${escaped(text)}`;
}

/** What a person wrote is text, whatever it looks like. */
function escaped(text: string): string {
  return text.replace(/([\\`*_[\]<>])/g, '\\$1').replace(/^(\s*)(#|\d+\.|[-+] )/gm, '$1\\$2');
}

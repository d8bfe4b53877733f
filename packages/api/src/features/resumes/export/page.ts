import type { JsonResume, WholeLanguage } from '@vivavoce/contract/records';
import { EXPORT_WORDS, type ExportWords } from './words.ts';

/** Something with a head over points. */
export interface PageEntry {
  title: string;
  when: string;
  /** Below the title: an employer with its place, a degree. */
  under: string;
  text: string;
  points: string[];
}

export interface PageSection {
  heading: string;
  entries: PageEntry[];
  lines: string[];
}

/** A resume as words in the order of a page; PDF and DOCX set the same. */
export interface ResumePage {
  lang: WholeLanguage;
  rtl: boolean;
  name: string;
  label: string;
  contact: string[];
  summary: { heading: string; text: string };
  sections: PageSection[];
}

export function pageOf(document: JsonResume, lang: WholeLanguage): ResumePage {
  const words = EXPORT_WORDS[lang];
  const { basics = {}, work = [], volunteer = [], education = [], projects = [], skills = [] } = document;
  const {
    certificates = [],
    awards = [],
    publications = [],
    languages = [],
    interests = [],
    references = [],
  } = document;
  const { headings } = words;
  const all: PageSection[] = [
    entries(
      headings.work,
      work.map((job) => ({
        ...told(job, words),
        title: job.position ?? job.name ?? '',
        under: job.position ? line([job.name, job.location]) : line([job.location]),
      })),
    ),
    entries(
      headings.education,
      education.map((degree) => ({
        title: degree.institution ?? degreeOf(degree),
        when: whenOf(degree, words),
        under: degree.institution ? degreeOf(degree) : '',
        text: degree.score ? `GPA: ${degree.score}` : '',
        points: degree.courses ?? [],
      })),
    ),
    lines(headings.skills, skillLines(skills)),
    entries(
      headings.projects,
      projects.map((project) => ({
        ...told(project, words),
        title: project.name ?? '',
        under: '',
        text: project.description ?? '',
      })),
    ),
    lines(
      headings.certificates,
      certificates.map(({ name, date, issuer }) => line([dated(name, date, words), issuer])),
    ),
    lines(headings.languages, [
      languages
        .map(({ language = '', fluency }) => (fluency ? `${language} (${fluency})` : language))
        .join(commaOf(lang)),
    ]),
    entries(
      headings.volunteer,
      volunteer.map((job) => ({
        ...told(job, words),
        title: job.position ?? job.organization ?? '',
        under: job.position ? (job.organization ?? '') : '',
      })),
    ),
    lines(
      headings.awards,
      awards.map(({ title, date, awarder }) => line([dated(title, date, words), awarder])),
    ),
    lines(
      headings.publications,
      publications.map(({ name, releaseDate, publisher }) =>
        line([dated(name, releaseDate, words), publisher]),
      ),
    ),
    lines(headings.interests, [interests.map(({ name = '' }) => name).join(commaOf(lang))]),
    lines(
      headings.references,
      references.map(({ name, reference }) => line([name, reference])),
    ),
  ];
  return {
    lang,
    rtl: lang === 'ar',
    name: basics.name ?? '',
    label: basics.label ?? '',
    contact: contactOf(basics),
    summary: { heading: headings.summary, text: basics.summary ?? '' },
    sections: all.filter((section) => section.entries.length + section.lines.length > 0),
  };

  function skillLines(rows: NonNullable<JsonResume['skills']>): string[] {
    const plain = rows.filter(({ keywords }) => !keywords?.length).map(({ name = '' }) => name);
    const grouped = rows.flatMap(({ name = '', keywords }) =>
      keywords?.length ? [`${name}: ${keywords.join(commaOf(lang))}`] : [],
    );
    const loose = plain.some((name) => /[,;،、]/u.test(name)) ? plain : [plain.join(commaOf(lang))];
    return [...grouped, ...loose];
  }
}

function contactOf(basics: NonNullable<JsonResume['basics']>): string[] {
  const { email, phone, location, url, profiles = [] } = basics;
  const place = location?.address ?? line([[location?.city, location?.region].filter(Boolean).join(', ')]);
  const links = profiles.map(
    (profile) => profile.url ?? [profile.network, profile.username].filter(Boolean).join(' '),
  );
  return [email, phone, place, url, ...links].filter((part): part is string => Boolean(part));
}

function told(
  given: { startDate?: string; endDate?: string; summary?: string; highlights?: string[] },
  words: ExportWords,
): Pick<PageEntry, 'when' | 'text' | 'points'> {
  return { when: whenOf(given, words), text: given.summary ?? '', points: given.highlights ?? [] };
}

function degreeOf({ studyType, area }: { studyType?: string; area?: string }): string {
  return [studyType, area].filter(Boolean).join(', ');
}

function commaOf(lang: WholeLanguage): string {
  if (lang === 'ja') return '、';
  return lang === 'ar' ? '، ' : ', ';
}

function dated(name: string | undefined, date: string | undefined, words: ExportWords): string {
  return date ? `${name ?? ''} (${pointOf(date, words)})` : (name ?? '');
}

function line(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' | ');
}

function entries(heading: string, rows: PageEntry[]): PageSection {
  return { heading, entries: rows, lines: [] };
}

function lines(heading: string, rows: string[]): PageSection {
  return { heading, entries: [], lines: rows.filter((row) => row !== '') };
}

function whenOf(
  { startDate, endDate }: { startDate?: string; endDate?: string },
  words: ExportWords,
): string {
  if (!startDate) return endDate ? pointOf(endDate, words) : '';
  return `${pointOf(startDate, words)} – ${endDate ? pointOf(endDate, words) : words.present}`;
}

/** `2019-04-30` as a person of the language writes it. Japanese has no names of months. */
function pointOf(date: string, { months }: ExportWords): string {
  const [year = '', month, day] = date.split('-');
  const name = months[Number(month) - 1];
  if (!month) return year;
  if (!name) return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
  return `${day ? `${Number(day)} ` : ''}${name} ${year}`;
}

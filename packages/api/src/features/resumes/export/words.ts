import type { JsonResume, WholeLanguage } from '@vivavoce/contract/records';

type Section = 'summary' | Exclude<keyof JsonResume, 'basics'>;

/** What stands over the parts of an exported resume, and how a time that goes on is called. Our own parser knows each of them. */
export interface ExportWords {
  headings: Record<Section, string>;
  present: string;
  months: readonly string[];
}

const ORDER = [
  'summary',
  'work',
  'education',
  'skills',
  'projects',
  'certificates',
  'languages',
  'volunteer',
  'awards',
  'publications',
  'interests',
  'references',
] as const satisfies Section[];

function words(headings: string, present: string, months: string): ExportWords {
  const names = headings.split('|');
  return {
    headings: Object.fromEntries(
      ORDER.map((section, at) => [section, names[at] ?? '']),
    ) as ExportWords['headings'],
    present,
    months: months.split('|'),
  };
}

export const EXPORT_WORDS: Record<WholeLanguage, ExportWords> = {
  en: words(
    'Summary|Experience|Education|Skills|Projects|Certificates|Languages|Volunteering|Awards|Publications|Interests|References',
    'Present',
    'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
  ),
  de: words(
    'Profil|Berufserfahrung|Ausbildung|Kenntnisse|Projekte|Zertifikate|Sprachen|Ehrenamt|Auszeichnungen|Publikationen|Interessen|Referenzen',
    'heute',
    'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  ),
  es: words(
    'Perfil|Experiencia|Formación|Competencias|Proyectos|Certificados|Idiomas|Voluntariado|Premios|Publicaciones|Intereses|Referencias',
    'actualidad',
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  ),
  fr: words(
    'Profil|Expérience|Formation|Compétences|Projets|Certificats|Langues|Bénévolat|Prix|Publications|Centres d’intérêt|Références',
    'aujourd’hui',
    'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  ),
  pt: words(
    'Perfil|Experiência|Formação|Competências|Projetos|Certificados|Idiomas|Voluntariado|Prêmios|Publicações|Interesses|Referências',
    'atual',
    'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  ),
  ar: words(
    'الملخص|الخبرة العملية|التعليم|المهارات|المشاريع|الشهادات|اللغات|العمل التطوعي|الجوائز|المنشورات|الاهتمامات|المراجع',
    'حتى الآن',
    'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  ),
  hi: words(
    'सारांश|कार्य अनुभव|शिक्षा|कौशल|परियोजनाएं|प्रमाणपत्र|भाषाएँ|स्वयंसेवा|पुरस्कार|प्रकाशन|रुचियाँ|संदर्भ',
    'वर्तमान',
    'जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर',
  ),
  ja: words('概要|職歴|学歴|スキル|プロジェクト|資格|言語|ボランティア|受賞歴|論文|趣味|推薦者', '現在', ''),
};

/** The language that most of a resume is written in, as far as its letters say; else `given`. */
export function languageOfResume(document: JsonResume, given: WholeLanguage): WholeLanguage {
  const text = JSON.stringify(document);
  const share = (pattern: RegExp) =>
    (text.match(pattern)?.length ?? 0) / (text.match(/\p{L}/gu)?.length || 1);
  if (share(/\p{Script=Arabic}/gu) > 0.25) return 'ar';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu) > 0.2) return 'ja';
  if (share(/\p{Script=Devanagari}/gu) > 0.25) return 'hi';
  return given === 'ar' || given === 'ja' || given === 'hi' ? 'en' : given;
}

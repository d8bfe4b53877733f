import type { ResumeSection } from '@vivavoce/contract/records';
import { fold } from '../clean.ts';

/** What a part of a resume is about. */
export type SectionKind = ResumeSection | 'contact' | 'summary' | 'other';

/** Headings as they stand on resumes, in the eight languages of the product and Chinese. Compared folded. */
const HEADINGS: Record<SectionKind, readonly string[]> = {
  summary: [
    'summary|profile|about|about me|objective|career objective|professional summary|executive summary|personal statement|professional profile|career summary|summary of qualifications|overview|career profile|personal profile|introduction|career overview|qualifications summary',
    'profil|kurzprofil|über mich|zusammenfassung|persönliches profil|berufliches profil|karriereziel|kurzvorstellung|profil professionnel|résumé|à propos|à propos de moi|objectif|objectif professionnel|présentation|accroche',
    'perfil|perfil profesional|resumen|resumen profesional|sobre mí|acerca de mí|objetivo|objetivo profesional|extracto|resumo|resumo profissional|perfil profissional|sobre mim|objetivo profissional|sobre|apresentação',
    'الملخص|ملخص|نبذة|نبذة عني|نبذة شخصية|الملخص المهني|ملخص مهني|الهدف الوظيفي|الهدف|الهدف المهني|الملف الشخصي|نبذة مختصرة|السيرة المهنية',
    'सारांश|परिचय|उद्देश्य|व्यावसायिक सारांश|मेरे बारे में|करियर उद्देश्य|प्रोफ़ाइल|प्रोफाइल',
    '自己紹介|概要|職務要約|要約|プロフィール|自己pr|自己ｐｒ|サマリー|职业概述|个人简介|自我评价|简介|求职意向|个人总结|自我介绍|個人簡介',
  ],
  work: [
    'experience|work experience|professional experience|employment|employment history|work history|career history|relevant experience|job history|professional background|career|work|experience and employment|industry experience|professional history|employment experience|positions held|additional experience|other experience|internships|internship experience|clinical experience|teaching experience|professional appointments|selected experience|research experience|leadership experience|military service|work & experience',
    'berufserfahrung|beruflicher werdegang|werdegang|praktische erfahrung|arbeitserfahrung|berufspraxis|berufliche erfahrung|berufliche erfahrungen|berufstätigkeit|beruflicher hintergrund|praktika|erfahrung|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|emplois|stages|parcours|expériences pro',
    'experiencia|experiencia laboral|experiencia profesional|historial laboral|trayectoria profesional|trayectoria|experiencias laborales|experiencia de trabajo|experiência|experiências|experiência profissional|experiências profissionais|histórico profissional|trajetória profissional|carreira|histórico de trabalho|experiência de trabalho|atividade profissional',
    'الخبرة|الخبرات|الخبرة العملية|الخبرات العملية|الخبرة المهنية|الخبرات المهنية|خبرات العمل|خبرة العمل|التاريخ الوظيفي|التاريخ المهني|الخبرة الوظيفية|الخبرات الوظيفية',
    'कार्य अनुभव|अनुभव|व्यावसायिक अनुभव|पेशेवर अनुभव|रोजगार|रोज़गार|नौकरी का अनुभव|कार्यानुभव',
    '職歴|職務経歴|経歴|職務経験|業務経歴|実務経験|勤務経験|職務履歴|キャリア|工作经历|工作经验|工作履历|职业经历|实习经历|工作經歷|工作經驗|经历',
  ],
  education: [
    'education|academic background|education and training|academic history|qualifications|academic qualifications|educational background|education & training|training|academics|education history|schooling|degrees|academic education|educational qualifications|education and qualifications|academic record|education & certifications|education and certifications|academic profile',
    'ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|bildungsgang|aus- und weiterbildung|ausbildung und studium|studium und ausbildung|akademischer werdegang|schule|schulische ausbildung|hochschulbildung|formation|formations|études|formation académique|diplômes|parcours académique|éducation|scolarité|formation et diplômes|cursus|parcours scolaire|parcours universitaire',
    'educación|formación|formación académica|estudios|estudios realizados|preparación académica|educación y formación|historial académico|educação|formação|formação acadêmica|formação académica|escolaridade|estudos|histórico acadêmico|educação e formação|titulación',
    'التعليم|المؤهلات|المؤهلات العلمية|المؤهلات الأكاديمية|التحصيل العلمي|الدراسة|التعليم والتدريب|المؤهل العلمي|المؤهل الدراسي|الخلفية التعليمية|المسيرة التعليمية|التحصيل الدراسي|الشهادات العلمية|الخلفية الأكاديمية',
    'शिक्षा|शैक्षणिक योग्यता|शैक्षिक योग्यता|योग्यता|शैक्षणिक पृष्ठभूमि|शैक्षिक पृष्ठभूमि',
    '学歴|教育|教育経歴|最終学歴|教育背景|教育经历|学历|學歷|教育經歷|学习经历|学業',
  ],
  skills: [
    'skills|technical skills|key skills|core skills|skills & tools|skills and tools|core competencies|competencies|technologies|areas of expertise|expertise|top skills|professional skills|skills summary|technical proficiencies|tools|strengths|skills & competencies|skills and competencies|soft skills|hard skills|technical expertise|key competencies|computer skills|it skills|software|skills & expertise|skills and expertise|abilities|proficiencies|tech stack|programming languages|additional skills|relevant skills|skill set|skills & abilities|specialties|other skills|key strengths|technical summary|tools & technologies|tools and technologies|languages and technologies|technologies & tools',
    'kenntnisse|fähigkeiten|kompetenzen|skills & kenntnisse|edv-kenntnisse|it-kenntnisse|fachkenntnisse|fähigkeiten und kenntnisse|kenntnisse und fähigkeiten|technische kenntnisse|besondere kenntnisse|fachliche kenntnisse|kernkompetenzen|schlüsselkompetenzen|weitere kenntnisse|technische fähigkeiten|stärken|compétences|compétences techniques|compétences clés|savoir-faire|compétences informatiques|logiciels|outils|atouts|informatique|compétences professionnelles|domaines de compétence',
    'habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|competencias técnicas|conocimientos técnicos|destrezas|capacidades|conocimientos informáticos|informática|habilidades y competencias|competências|habilidades e competências|conhecimentos|competências técnicas|conhecimentos técnicos|aptidões|principais competências|qualificações|ferramentas|informática',
    'المهارات|مهارات|المهارات التقنية|المهارات الفنية|المهارات الشخصية|القدرات|الكفاءات|مهارات الحاسوب|المهارات المهنية|المهارات الأساسية|المهارات والقدرات|مهارات الحاسب الآلي',
    'कौशल|तकनीकी कौशल|प्रमुख कौशल|दक्षता|मुख्य कौशल|क्षमताएँ|कंप्यूटर कौशल|योग्यताएं',
    'スキル|技能|保有スキル|技術スキル|テクニカルスキル|能力|活かせる経験・知識・技術|活かせる経験|得意分野|使用技術|技術|专业技能|技能特长|技能专长|个人技能|專業技能|主要技能|技能与证书',
  ],
  languages: [
    'languages|language skills|language|foreign languages|language proficiency',
    'sprachen|sprachkenntnisse|fremdsprachen|langues|langues étrangères|compétences linguistiques|idiomas|lenguas|línguas|competencias lingüísticas|competências linguísticas|conocimientos de idiomas',
    'اللغات|لغات|المهارات اللغوية|اللغة|भाषाएँ|भाषा|भाषाएं|भाषा ज्ञान|भाषा कौशल|言語|語学|語学力|外国語|语言|语言能力|语言技能|外语水平|語言',
  ],
  projects: [
    'projects|personal projects|selected projects|key projects|side projects|academic projects|relevant projects|open source|project experience|notable projects|technical projects',
    'projekte|ausgewählte projekte|projekterfahrung|projets|projets personnels|proyectos|proyectos personales|projetos|projetos pessoais|المشاريع|مشاريع|परियोजनाएं|परियोजनाएँ|परियोजना|プロジェクト|制作物|ポートフォリオ|项目经历|项目经验|项目|專案經歷',
  ],
  certificates: [
    'certifications|certificates|licenses & certifications|licenses and certifications|certification|licenses|licensure|professional certifications|certifications and licenses|courses|courses & certifications|certifications & licenses|training and certifications|licences|licensure and certifications|certificates and courses',
    'zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|lizenzen|certificats|formations complémentaires|certificaciones|certificados|cursos|cursos y certificaciones|formación complementaria|certificações|cursos complementares|certificações e cursos|licencias y certificaciones',
    'الشهادات|شهادات|الشهادات المهنية|الدورات|الدورات التدريبية|الشهادات والدورات|प्रमाणपत्र|प्रमाण पत्र|資格|免許|資格・免許|免許・資格|保有資格|取得資格|证书|资格证书|证书与资格|證照|認定資格',
  ],
  volunteer: [
    'volunteer|volunteering|volunteer experience|volunteer work|community service|community involvement|volunteer activities',
    'ehrenamt|ehrenamtliches engagement|engagement|bénévolat|engagement associatif|expérience associative|voluntariado|trabajo voluntario|trabalho voluntário|العمل التطوعي|التطوع|स्वयंसेवा|स्वयंसेवी कार्य|ボランティア|ボランティア活動|志愿者经历|志愿服务',
  ],
  awards: [
    'awards|honors|honours|honors & awards|honors and awards|awards & honors|achievements|honors-awards|awards and honors|accomplishments|scholarships|awards and achievements|recognition|key achievements',
    'auszeichnungen|preise|stipendien|prix|distinctions|prix et distinctions|premios|reconocimientos|logros|prêmios|premios y reconocimientos|الجوائز|الإنجازات|जوائز|पुरस्कार|उपलब्धियाँ|उपलब्धियां|受賞|受賞歴|表彰|获奖情况|荣誉奖项|获奖经历|奖项',
  ],
  publications: [
    'publications|selected publications|papers|articles|research papers|patents|publikationen|veröffentlichungen|publicaciones|publicações|المنشورات|الأبحاث|प्रकाशन|論文|著書|研究業績|发表论文|论文发表|出版物',
  ],
  interests: [
    'interests|hobbies|hobbies & interests|hobbies and interests|personal interests|interests and hobbies|interests & hobbies|activities|activities and interests|extracurricular activities',
    "interessen|hobbys|hobbies und interessen|interessen und hobbys|freizeit|persönliche interessen|centres d'intérêt|loisirs|intérêts|centre d'intérêt|intereses|aficiones|pasatiempos|interesses|الاهتمامات|الهوايات|हॉबी|रुचियाँ|रुचियां|रुचि|शौक|趣味|趣味・特技|特技|兴趣爱好|爱好|興趣",
  ],
  references: [
    'references|referees|recommendations|professional references|referenzen|références|referencias|referências|المراجع|المعرفون|संदर्भ|推薦者|推荐人',
  ],
  contact: [
    'contact|contact details|contact information|contact info|get in touch|contact me|personal details|personal information|details|personal data|links|social|connect|online|address|personal|profile links|find me online',
    'kontakt|kontaktdaten|persönliche daten|anschrift|angaben zur person|persönliche angaben|coordonnées|me contacter|informations personnelles|contacter|état civil|informations de contact|contacto|datos personales|datos de contacto|información de contacto|información personal|contato|contacto|dados pessoais|informações de contato|informações pessoais|contactos',
    'معلومات الاتصال|التواصل|بيانات الاتصال|الاتصال|البيانات الشخصية|المعلومات الشخصية|معلومات شخصية|للتواصل|बیانات|संपर्क|संपर्क विवरण|व्यक्तिगत विवरण|व्यक्तिगत जानकारी|संपर्क जानकारी|連絡先|個人情報|基本情報|联系方式|个人信息|基本信息|聯絡方式|個人資料|联系',
  ],
  other: [
    "declaration|additional information|miscellaneous|other|other information|memberships|affiliations|professional affiliations|professional memberships|professional development|conferences|presentations|availability|hobbies and others|teaching|extracurricular|military|driving licence|driver's license|leadership|activities & leadership|leadership and activities|sonstiges|weitere angaben|führerschein|mitgliedschaften|weiteres|divers|autres|informations complémentaires|permis|otros|otros datos|información adicional|outros|informações adicionais|معلومات إضافية|أخرى|अन्य|घोषणा|अतिरिक्त जानकारी|その他|志望動機|本人希望|备注|其他|在校经历|校园经历",
  ],
};

/** Titles of the sheet itself: no section, nobody's name. */
const TITLES = new Set(
  'resume|curriculum vitae|cv|curriculum|vitae|lebenslauf|bewerbung|c.v|hoja de vida|currículum|currículum vitae|currículo|السيرة الذاتية|سيرة ذاتية|बायोडाटा|रिज्यूमे|जीवन वृत्त|履歴書|職務経歴書|简历|個人简历|个人简历|履歷|履歷表|résumé'.split(
    '|',
  ),
);

const BY_WORDS = new Map<string, SectionKind>();
for (const [kind, rows] of Object.entries(HEADINGS) as [SectionKind, readonly string[]][]) {
  for (const words of rows.flatMap((row) => row.split('|'))) {
    const key = keyOf(words);
    if (!BY_WORDS.has(key)) BY_WORDS.set(key, kind);
  }
}

const MAX_HEADING = 60;

/** Which section these words open, where they are the words of a heading and nothing else. */
export function headingOf(text: string): SectionKind | undefined {
  if (text.length > MAX_HEADING || /[.!?。]$/.test(text)) return undefined;
  const key = keyOf(text);
  if (key === '') return undefined;
  const found = BY_WORDS.get(key) ?? BY_WORDS.get(key.replace(/^\d+[.)]?/, ''));
  if (found) return found;
  // Two names of one section, `Education / Ausbildung`, or two sections under one heading: the first says what it is.
  const parts = text.split(/\s*(?:[/|&+·]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\sو)\s*/u).map(keyOf);
  const kinds = parts.map((part) => BY_WORDS.get(part));
  return parts.length === 2 && kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

export function isSheetTitle(text: string): boolean {
  return TITLES.has(fold(text));
}

/** Spaces do not count: letter-spaced words come without them, or with too many. */
function keyOf(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[\s:：\-–—_.■◆【】[\]]+/gu, '');
}

import { fold } from '../text.ts';

/**
 * Words that say in which role somebody stood to an employer, a school or a person, in the eight languages of the product. They are
 * never free: each needs a source that says the same.
 */

/** To have been employed. */
export const WORK = `
worked working works employ employed employee employment hired recruited join joined joining internship intern interned
arbeite arbeitete arbeitet gearbeitet tätig tätigkeit angestellt angestellte beschäftigt eingestellt anstellung praktikum praktikant praktikantin
trabajé trabaje trabajar trabajando trabajaba trabajado trabajador trabajadora empleado empleada empleo contratado contratada
travaillé travaille travailler travaillant travaillais employé employée emploi embauché embauchée recruté recrutée rejoint stagiaire
trabalhei trabalhar trabalhando trabalhava trabalhado empregado empregada emprego contratado contratada ingressei estágio estagiário estagiária
عملت أعمل موظف موظفة توظفت اشتغلت أشتغل انضممت التحقت تدربت وظيفة عاملا عاملة
काम कार्यरत नौकरी कर्मचारी नियुक्त नियुक्ति शामिल इंटर्न इंटर्नशिप सेवारत
`;

/** The same, where a new text says it; in a source they are too vague to rest on. */
export const WORK_VAGUELY = `
work arbeit arbeiten trabajo travail trabalho عمل العمل कार्य
career job jobs tenure stint position positions role served mitarbeiter mitarbeiterin beruflich karriere stelle dienst
incorporé incorporación prácticas carrera puesto stage poste carrière carreira vaga cargo
`;

/** To have been a student. */
export const STUDY = `
study studied studying studies graduate graduated graduates graduating graduation student alumnus alumna alumni enrolled educated
studierte studiert studieren studium student studentin absolvierte absolviert absolvent absolventin immatrikuliert promovierte
estudié estudie estudiar estudio estudios estudiante gradué graduado graduada licencié cursé matriculado matriculada
étudié étudie étudier études étudiant étudiante diplômé diplômée inscrit inscrite
estudei estudar estudo estudos estudante graduei formei formado formada cursei matriculado matriculada
درست دراسة طالب طالبة تخرجت خريج خريجة
पढ़ाई पढ़ा पढ़ी अध्ययन छात्र छात्रा शिक्षा
`;

/** To have been there, and no more. */
export const WITNESS = `
attend attended attending attendee visit visited visiting met meet meeting heard listened watched saw seen read toured applied interviewed invited introduced
besuchte besucht besuchen teilgenommen teilnahme teilnehmer traf getroffen kennengelernt gehört gesehen gelesen beworben eingeladen
asistí asistir asistencia visité visita conocí escuché vi leí entrevisté reuní invitado invitada
assisté visité rencontré écouté vu lu invité invitée
assisti visitei visita conheci ouvi li entrevistei reuni encontrei convidado convidada
حضرت حضور زرت زيارة التقيت لقاء قابلت مقابلة استمعت سمعت شاهدت قرأت دعيت
मिला मिली मिले मुलाकात मुलाक़ात देखा सुना सुनी दौरा भाग उपस्थित आमंत्रित
`;

/** Where one hears somebody else. */
export const EVENTS = `
talk talks lecture lectures conference webinar seminar workshop meetup vortrag konferenz besuch charla conferencia seminario taller conférence séminaire atelier visite
palestra conferência seminário oficina محاضرة مؤتمر ندوة व्याख्यान सम्मेलन संगोष्ठी
`;

/** What names the role that follows. */
export const AS =
  'as als como comme बतौर بصفة بصفتي ك became become was am been wurde war bin fui soy devenu suis était fui sou تصبح أصبحت كنت';

/** Before a name, by what they say of it. One word can say two things. */
export const PLACES = {
  at: `at bei beim chez en em no na nos nas am au aux في لدى عند`,
  in: `in im ins en em no na dans within inside في داخل`,
  of: `of from von aus de do da del du des من`,
  for: `for für para por pour pelo pela لصالح لأجل`,
  with: `with mit con avec com مع`,
  by: `by durch par`,
} as const;

/** Hindi puts them behind the name; each is the last word of it. */
export const PLACES_BEHIND = { at: 'में यहाँ यहां पर', in: 'में', for: 'लिए', with: 'साथ', by: 'द्वारा से' } as const;

/** What joins two names. */
export const AND = 'and und y e et & و और';

/** What stands between such a word and its name, and is no part of it. */
export const DETERMINERS = `the a an my our its their his her der die das den dem des ein eine einem einen einer el la los las un una unos unas le les l l' une des o a os as um uma
  del al du d d' do da dos das de of large big major global international company firm unternehmen firma empresa entreprise société شركة الشركة कंपनी`;

/** Japanese has no spaces: what is sought stands inside a run. */
export const JAPANESE_WORK =
  /勤務(?!表|シフト|時間|体制|管理)|在籍|入社|働|就職|所属|採用され|雇用|インターン|職歴/u;
export const JAPANESE_STUDY = /卒業(?!論文|研究|制作)|在学|専攻|留学|入学|修了|学ん|学び|学ぶ|履修|学生/u;
export const JAPANESE_WITNESS = /参加|見学|会っ|会い|面会|面談|聴講|訪問|出席|紹介され|聞い/u;
export const JAPANESE_EVENTS = /講演|セミナー|勉強会|講義/u;

/** What nobody has who did not write it, and to have written. */
export const THESES = `dissertation thesis abschlussarbeit bachelorarbeit masterarbeit diplomarbeit tesis tfg mémoire thèse tese monografia dissertação بحث رسالة أطروحة शोधप्रबंध 論文`;
export const WRITING = `write wrote written writing schrieb geschrieben verfasste verfasst escribí redacté écrit rédigé escrevi redigi كتبت كتابة लिखा लिखी`;

/** The words of a list, as they are compared. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).filter(Boolean).map(fold));

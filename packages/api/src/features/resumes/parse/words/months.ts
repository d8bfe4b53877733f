import { fold } from '../clean.ts';

/** Names and short names of the months, in order, in the eight languages. Variants of one month are apart by `/`. */
const NAMES = [
  'january,february,march,april,may,june,july,august,september,october,november,december',
  'jan,feb,mar,apr,may,jun,jul,aug,sep/sept,oct,nov,dec',
  'januar/jänner,februar/feber,märz,april,mai,juni,juli,august,september,oktober,november,dezember',
  'jan,feb,mär/mrz,apr,mai,jun,jul,aug,sep/sept,okt,nov,dez',
  'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre',
  'janv,févr/fév,mars,avr,mai,juin,juil,août,sept,oct,nov,déc',
  'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre/setiembre,octubre,noviembre,diciembre',
  'ene,feb,mar,abr,may,jun,jul,ago,sep/sept,oct,nov,dic',
  'janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro',
  'jan,fev,mar,abr,mai,jun,jul,ago,set,out,nov,dez',
  'يناير/كانون الثاني,فبراير/شباط,مارس/آذار,أبريل/ابريل/إبريل/نيسان,مايو/أيار,يونيو/حزيران,يوليو/تموز,أغسطس/اغسطس/آب,سبتمبر/أيلول,أكتوبر/اكتوبر/تشرين الأول,نوفمبر/تشرين الثاني,ديسمبر/كانون الأول',
  'जनवरी,फरवरी/फ़रवरी,मार्च,अप्रैल,मई,जून,जुलाई,अगस्त,सितंबर/सितम्बर,अक्टूबर/अक्तूबर,नवंबर/नवम्बर,दिसंबर/दिसम्बर',
];

const NUMBERS = new Map<string, string>();
for (const language of NAMES) {
  language.split(',').forEach((names, at) => {
    for (const name of names.split('/')) NUMBERS.set(fold(name), String(at + 1).padStart(2, '0'));
  });
}

/** Longest first: `march` before `mar`. */
export const MONTH_PATTERN = [...NUMBERS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/\s/g, '\\s'))
  .join('|');

/** `01` to `12`. */
export function monthOf(name: string): string | undefined {
  return NUMBERS.get(fold(name.replace(/\.$/, '')));
}

/** What stands for the end of a time that has not ended. */
export const PRESENT_PATTERN = [
  'present|presently|current|currently|now|today|to date|ongoing|till date|until now|till now|till present|date',
  "heute|jetzt|aktuell|laufend|bis heute|derzeit|gegenwärtig|aujourd'hui|aujourd’hui|présent|actuel|actuellement|en cours|ce jour|maintenant|à ce jour",
  'actualidad|actual|actualmente|presente|hoy|la actualidad|la fecha|fecha|en curso|atual|atualmente|o momento|momento|hoje|até o momento|até hoje|até à data',
  'حتى الآن|حتى الان|الآن|الان|حتى اليوم|إلى الآن|الحاضر|الوقت الحاضر|حتى تاريخه|حاليا|حالياً|مستمر|वर्तमान|अब तक|आज तक|अभी तक|वर्तमान तक|現在|在職中|現職|现在|至今|今',
].join('|');

import type { WholeLanguage } from '@vivavoce/contract/records';

/** One entry of a document with its fields, what it says in prose, and honest ways of saying it anew, written by hand. */
export interface HonestEntry {
  language: WholeLanguage;
  employer?: string;
  title?: string;
  school?: string;
  degree?: string;
  prose: readonly string[];
  reworded: readonly string[];
}

export const HONEST_ENTRIES: readonly HonestEntry[] = [
  {
    language: 'en',
    employer: 'Brightwater Foods',
    title: 'Warehouse Supervisor',
    prose: [
      'Supervised 14 pickers on the night shift and wrote the weekly stock reports',
      'Introduced barcode scanners, which cut picking errors by 30%',
    ],
    reworded: [
      'Worked at Brightwater Foods as a Warehouse Supervisor.',
      'As Warehouse Supervisor at Brightwater Foods, I supervised 14 pickers on the night shift.',
      'Cut picking errors by 30% by introducing barcode scanners.',
      'Supervised a night shift of 14 pickers; wrote weekly stock reports.',
      'Wrote the stock reports every week and supervised fourteen pickers.',
      'Warehouse Supervisor who introduced barcode scanners and cut picking errors by 30%.',
    ],
  },
  {
    language: 'en',
    school: 'University of Leeds',
    degree: 'BA History',
    prose: ['Dissertation on the wool trade in Yorkshire'],
    reworded: [
      'Studied History at the University of Leeds.',
      'BA History from the University of Leeds, with a dissertation on the wool trade in Yorkshire.',
      'Graduated from the University of Leeds with a BA in History.',
      'Wrote a dissertation on the Yorkshire wool trade.',
    ],
  },
  {
    language: 'en',
    employer: 'Tallow & Finch',
    title: 'Account Manager',
    prose: [
      'Looked after 25 retail clients and reported to the Sales Director',
      'Worked with Nestlé on the launch of a new cereal',
      'Attended a workshop about negotiation at Cranfield University',
    ],
    reworded: [
      'Account Manager at Tallow & Finch, looking after 25 retail clients.',
      'Looked after 25 clients in retail, reporting to the Sales Director.',
      'Worked with Nestlé on launching a new cereal.',
      'Attended a negotiation workshop at Cranfield University.',
      'Joined Tallow & Finch as Account Manager.',
    ],
  },
  {
    language: 'en',
    employer: 'Orrin Software',
    title: 'Junior Developer',
    prose: [
      'Integrated Stripe payments into the web shop',
      'Wrote unit tests in Jest and fixed bugs in the checkout',
    ],
    reworded: [
      'Worked as a Junior Developer at Orrin Software.',
      'Junior Developer for Orrin Software: integrated payments with Stripe into the web shop.',
      'Fixed checkout bugs and wrote unit tests with Jest.',
      'Added Stripe payments to the web shop.',
      'Tested the checkout with Jest unit tests and fixed its bugs.',
    ],
  },
  {
    language: 'de',
    employer: 'Stadtwerke Aalen',
    title: 'Elektroniker',
    prose: [
      'Wartung von 60 Trafostationen und Störungsbeseitigung im Bereitschaftsdienst',
      'Einweisung neuer Kollegen in die Arbeitssicherheit',
    ],
    reworded: [
      'Arbeitete bei den Stadtwerken Aalen als Elektroniker.',
      'Elektroniker bei Stadtwerke Aalen.',
      'Wartete 60 Trafostationen und beseitigte Störungen im Bereitschaftsdienst.',
      'Neue Kollegen in die Arbeitssicherheit eingewiesen.',
      'Als Elektroniker war ich für die Wartung von 60 Trafostationen zuständig.',
      'Im Bereitschaftsdienst Störungen beseitigt.',
    ],
  },
  {
    language: 'de',
    school: 'Universität Kassel',
    degree: 'Bachelor Maschinenbau',
    prose: ['Abschlussarbeit über Wärmepumpen in Altbauten'],
    reworded: [
      'Studierte Maschinenbau an der Universität Kassel.',
      'Bachelor in Maschinenbau, Universität Kassel.',
      'Schrieb die Abschlussarbeit über Wärmepumpen in Altbauten.',
      'Studium des Maschinenbaus an der Universität Kassel mit einer Arbeit über Wärmepumpen.',
    ],
  },
  {
    language: 'es',
    employer: 'Panadería Olmedo',
    title: 'Encargada de tienda',
    prose: [
      'Gestión de un equipo de 6 personas y control del inventario',
      'Aumento de las ventas un 15 % con un programa de fidelidad',
    ],
    reworded: [
      'Trabajé en Panadería Olmedo como encargada de tienda.',
      'Encargada de tienda en Panadería Olmedo.',
      'Gestioné un equipo de seis personas y controlé el inventario.',
      'Aumenté las ventas un 15 % gracias a un programa de fidelidad.',
      'Como encargada de tienda, gestioné a 6 personas.',
    ],
  },
  {
    language: 'es',
    school: 'Universidad de Murcia',
    degree: 'Grado en Enfermería',
    prose: ['Prácticas en la unidad de pediatría'],
    reworded: [
      'Estudié Enfermería en la Universidad de Murcia.',
      'Grado en Enfermería por la Universidad de Murcia.',
      'Realicé prácticas en la unidad de pediatría.',
    ],
  },
  {
    language: 'fr',
    employer: 'Menuiserie Lambert',
    title: 'Chef de chantier',
    prose: [
      'Coordination de 4 artisans sur des chantiers de rénovation',
      'Rédaction des devis et suivi des commandes',
    ],
    reworded: [
      'Chef de chantier chez Menuiserie Lambert.',
      "J'ai travaillé chez Menuiserie Lambert comme chef de chantier.",
      'Coordonné quatre artisans sur des chantiers de rénovation.',
      'Rédigé les devis et suivi les commandes.',
      'Suivi des commandes, rédaction de devis et coordination de 4 artisans.',
    ],
  },
  {
    language: 'fr',
    school: 'Université de Rennes',
    degree: 'Licence de droit',
    prose: ["Mémoire sur le droit de l'environnement"],
    reworded: [
      "J'ai étudié le droit à l'Université de Rennes.",
      'Licence de droit, Université de Rennes.',
      "Rédigé un mémoire sur le droit de l'environnement.",
    ],
  },
  {
    language: 'pt',
    employer: 'Clínica Boa Vista',
    title: 'Recepcionista',
    prose: [
      'Atendimento de 80 pacientes por dia e gestão da agenda de 5 médicos',
      'Organização do arquivo digital',
    ],
    reworded: [
      'Trabalhei na Clínica Boa Vista como recepcionista.',
      'Recepcionista na Clínica Boa Vista.',
      'Atendi 80 pacientes por dia e geri a agenda de cinco médicos.',
      'Organizei o arquivo digital.',
      'Como recepcionista, atendia 80 pacientes por dia.',
    ],
  },
  {
    language: 'pt',
    school: 'Universidade de Évora',
    degree: 'Licenciatura em Biologia',
    prose: ['Projeto final sobre aves migratórias'],
    reworded: [
      'Estudei Biologia na Universidade de Évora.',
      'Licenciatura em Biologia pela Universidade de Évora.',
      'Projeto final em Biologia sobre aves migratórias.',
    ],
  },
  {
    language: 'ar',
    employer: 'شركة الواحة',
    title: 'محاسبة',
    prose: ['إعداد التقارير المالية الشهرية ومراجعة فواتير 20 موردا', 'تدريب موظفتين جديدتين'],
    reworded: [
      'عملت في شركة الواحة محاسبة.',
      'محاسبة في شركة الواحة.',
      'أعددت التقارير المالية الشهرية وراجعت فواتير 20 موردا.',
      'مراجعة فواتير 20 موردا وإعداد التقارير الشهرية.',
      'دربت موظفتين جديدتين.',
    ],
  },
  {
    language: 'ar',
    school: 'جامعة حلب',
    degree: 'بكالوريوس الاقتصاد',
    prose: ['بحث التخرج عن أسواق القمح'],
    reworded: [
      'درست الاقتصاد في جامعة حلب.',
      'بكالوريوس الاقتصاد من جامعة حلب.',
      'كتبت بحث التخرج عن أسواق القمح.',
    ],
  },
  {
    language: 'hi',
    employer: 'सागर ट्रेडर्स',
    title: 'लेखाकार',
    prose: ['मासिक वित्तीय रिपोर्ट तैयार की और 20 आपूर्तिकर्ताओं के बिल जाँचे', 'दो नए कर्मचारियों को प्रशिक्षण दिया'],
    reworded: [
      'सागर ट्रेडर्स में लेखाकार के रूप में काम किया।',
      'सागर ट्रेडर्स में लेखाकार।',
      'हर महीने वित्तीय रिपोर्ट तैयार की और 20 आपूर्तिकर्ताओं के बिल जाँचे।',
      '2 नए कर्मचारियों को प्रशिक्षित किया।',
      'लेखाकार के रूप में 20 आपूर्तिकर्ताओं के बिलों की जाँच की।',
    ],
  },
  {
    language: 'hi',
    school: 'जयपुर विश्वविद्यालय',
    degree: 'वाणिज्य में स्नातक',
    prose: ['कर प्रणाली पर परियोजना'],
    reworded: [
      'जयपुर विश्वविद्यालय में वाणिज्य की पढ़ाई की।',
      'जयपुर विश्वविद्यालय से वाणिज्य में स्नातक।',
      'कर प्रणाली पर एक परियोजना की।',
    ],
  },
  {
    language: 'ja',
    employer: '株式会社みどり食品',
    title: '店長',
    prose: ['6人のスタッフを管理し、在庫管理を担当', 'ポイント制度の導入により売上を15%向上'],
    reworded: [
      '株式会社みどり食品で店長として勤務。',
      '株式会社みどり食品の店長。',
      '6名のスタッフの管理と在庫管理を担当しました。',
      'ポイント制度を導入し、売上を15%向上させた。',
      '店長として在庫を管理。',
    ],
  },
  {
    language: 'ja',
    school: '金沢大学',
    degree: '経済学士',
    prose: ['地方銀行についての卒業論文'],
    reworded: ['金沢大学で経済学を学ぶ。', '金沢大学、経済学士。', '地方銀行についての卒業論文を執筆。'],
  },
];

import type { Honest } from './honest-english.ts';

/** Honest ways of saying anew what an entry says, in the other languages of the product, written by hand. */
export const HONEST_LANGUAGES: readonly Honest[] = [
  // German
  {
    source: ['War verantwortlich für die Entwicklung von Webanwendungen mit React und Node.js'],
    reworded: [
      'Entwickelte Webanwendungen mit React und Node.js.',
      'Entwicklung von Webanwendungen mit Node und React.',
      'Verantwortlich für Webanwendungen mit React und Node.js.',
      'Webanwendungen mit React und Node.js entwickelt.',
    ],
  },
  {
    source: ['Leitung eines Teams von fünf Mitarbeitern im Lager, Planung der Schichten'],
    reworded: [
      'Leitete ein Team von 5 Mitarbeitern im Lager und plante die Schichten.',
      'Führte ein Lagerteam von fünf Mitarbeitern, einschließlich der Planung der Schichten.',
      'Planung der Schichten und Leitung von fünf Mitarbeitern im Lager.',
    ],
  },
  {
    source: ['Senkung der Energiekosten um 12 % durch neue Steuerung der Heizung'],
    reworded: [
      'Senkte die Energiekosten um 12 % durch eine neue Steuerung der Heizung.',
      'Reduzierte Energiekosten um 12 Prozent durch neue Heizungssteuerung.',
      'Durch neue Steuerung der Heizung die Energiekosten um 12 % gesenkt.',
    ],
  },
  {
    source: ['Betreuung von 20 Patienten pro Schicht und Dokumentation der Pflege'],
    reworded: [
      'Betreute 20 Patienten pro Schicht und dokumentierte die Pflege.',
      'Dokumentation der Pflege und Betreuung von zwanzig Patienten pro Schicht.',
      'Pro Schicht 20 Patienten betreut, Pflege dokumentiert.',
    ],
  },
  {
    source: ['Unterstützte die Buchhaltung bei Jahresabschlüssen in DATEV'],
    reworded: [
      'Unterstützung der Buchhaltung bei Jahresabschlüssen in DATEV.',
      'Half der Buchhaltung bei Jahresabschlüssen mit DATEV.',
      'Jahresabschlüsse in DATEV: Unterstützung der Buchhaltung.',
    ],
  },
  {
    source: ['Verkauf von Fahrrädern und Beratung der Kunden in Freiburg, seit März 2020'],
    reworded: [
      'Verkaufte Fahrräder und beriet Kunden in Freiburg.',
      'Seit März 2020 Verkauf von Fahrrädern und Kundenberatung in Freiburg.',
      'Beratung von Kunden und Verkauf von Fahrrädern.',
    ],
  },
  {
    source: ['Unterrichtete Mathematik und Physik in den Klassen 7 bis 10'],
    reworded: [
      'Mathematik und Physik in den Klassen 7 bis 10 unterrichtet.',
      'Unterricht in Physik und Mathematik für die Klassen 7 bis 10.',
    ],
  },
  // Spanish
  {
    source: ['Encargado de la gestión de un equipo de cinco personas en el almacén de Getafe'],
    reworded: [
      'Gestioné un equipo de cinco personas en el almacén de Getafe.',
      'Dirigí un equipo de 5 personas en el almacén.',
      'Gestión de un equipo de cinco personas, almacén de Getafe.',
      'Responsable de un equipo de 5 personas en el almacén de Getafe.',
    ],
  },
  {
    source: ['Desarrollo de aplicaciones móviles con Kotlin y Firebase para dos bancos'],
    reworded: [
      'Desarrollé aplicaciones móviles con Kotlin y Firebase para dos bancos.',
      'Aplicaciones móviles para 2 bancos, desarrolladas con Firebase y Kotlin.',
      'Creé aplicaciones móviles para dos bancos con Kotlin y Firebase.',
    ],
  },
  {
    source: ['Atención a clientes por teléfono y redacción de informes semanales'],
    reworded: [
      'Atendí a clientes por teléfono y redacté informes semanales.',
      'Informes semanales y atención telefónica a clientes.',
      'Redacción de informes semanales y atención a clientes por teléfono.',
    ],
  },
  {
    source: ['Reduje los costes de transporte un 15 % con nuevas rutas'],
    reworded: [
      'Reducción de los costes de transporte de un 15 % con nuevas rutas.',
      'Con nuevas rutas reduje un 15 % los costes de transporte.',
      'Bajé los costes de transporte un 15 por ciento con nuevas rutas.',
    ],
  },
  {
    source: ['Colaboré en la organización de tres congresos internacionales'],
    reworded: [
      'Colaboré en organizar tres congresos internacionales.',
      'Colaboración en la organización de 3 congresos internacionales, en los que colaboré.',
      'Participé en la organización de tres congresos internacionales.',
    ],
  },
  {
    source: ['Enseñanza de inglés a niños de 6 a 10 años en Málaga'],
    reworded: [
      'Enseñé inglés a niños de 6 a 10 años en Málaga.',
      'Enseñanza del inglés a niños de 6 a 10 años.',
    ],
  },
  {
    source: ['Mantenimiento de máquinas y pedidos de recambios en turnos de noche'],
    reworded: [
      'Mantuve máquinas y pedí recambios en turnos de noche.',
      'Pedidos de recambios y mantenimiento de las máquinas, en turnos de noche.',
      'Turnos de noche: mantenimiento de máquinas y pedidos de recambios.',
    ],
  },
  // French
  {
    source: ["Responsable de la gestion d'une équipe de six vendeurs à Lille"],
    reworded: [
      "Gestion d'une équipe de six vendeurs à Lille.",
      'Dirigé une équipe de 6 vendeurs à Lille.',
      "Chargé de la gestion d'une équipe de six vendeurs.",
      'Responsable de six vendeurs à Lille.',
    ],
  },
  {
    source: ['Développement de sites web en PHP et Symfony pour des associations'],
    reworded: [
      'Développé des sites web en PHP et Symfony pour des associations.',
      'Création de sites web pour des associations avec Symfony et PHP.',
      'Sites web pour des associations, développés en PHP et Symfony.',
    ],
  },
  {
    source: ['Réduction des délais de livraison de 20 % grâce à un nouveau planning'],
    reworded: [
      'Réduit les délais de livraison de 20 % grâce à un nouveau planning.',
      'Délais de livraison réduits de 20 pour cent par un nouveau planning.',
      'Grâce à un nouveau planning, réduction de 20 % des délais de livraison.',
    ],
  },
  {
    source: ['Soins aux patients et tenue des dossiers dans un service de pédiatrie'],
    reworded: [
      'Soins aux patients de pédiatrie et tenue des dossiers.',
      'Tenue des dossiers et soins aux patients dans un service de pédiatrie.',
      'Service de pédiatrie : soins aux patients, dossiers.',
    ],
  },
  {
    source: ["Participé à l'organisation d'un festival de musique de 2 000 visiteurs en juillet 2021"],
    reworded: [
      "Participé en juillet 2021 à l'organisation d'un festival de musique de 2 000 visiteurs.",
      "Participation à l'organisation d'un festival de musique (2000 visiteurs), à laquelle j'ai participé en juillet 2021.",
      'Aidé à organiser un festival de musique de 2 000 visiteurs.',
    ],
  },
  {
    source: ['Rédaction de rapports mensuels et présentation des résultats à la direction'],
    reworded: [
      'Rédigé des rapports mensuels et présenté les résultats à la direction.',
      'Présentation des résultats à la direction et rédaction de rapports mensuels.',
      'Rapports mensuels rédigés et présentés à la direction.',
    ],
  },
  {
    source: ['Enseignement du piano à douze élèves, de débutant à avancé'],
    reworded: [
      'Enseigné le piano à 12 élèves, de débutant à avancé.',
      'Piano : enseignement à douze élèves, de débutant à avancé.',
    ],
  },
  // Portuguese
  {
    source: ['Responsável pela gestão de uma equipe de quatro técnicos em Recife'],
    reworded: [
      'Gestão de uma equipe de quatro técnicos em Recife.',
      'Liderei uma equipe de 4 técnicos em Recife.',
      'Gerenciei quatro técnicos em Recife.',
      'Responsável por uma equipe de quatro técnicos.',
    ],
  },
  {
    source: ['Desenvolvimento de APIs em Java e Spring para uma loja online'],
    reworded: [
      'Desenvolvi APIs em Java e Spring para uma loja online.',
      'APIs de uma loja online, desenvolvidas em Java com Spring.',
      'Criei APIs para uma loja online com Java e Spring.',
    ],
  },
  {
    source: ['Aumentei as vendas em 10% com novas vitrines'],
    reworded: [
      'Aumento das vendas em 10% com novas vitrines.',
      'Com novas vitrines, aumentei em 10% as vendas.',
      'Vendas: aumento de 10 por cento com novas vitrines.',
    ],
  },
  {
    source: ['Atendimento de pacientes e registro dos cuidados em turnos'],
    reworded: [
      'Atendi pacientes e registrei os cuidados em turnos.',
      'Registro dos cuidados e atendimento de pacientes, em turnos.',
    ],
  },
  {
    source: ['Ajudei na organização de duas feiras e treinei cinco voluntários'],
    reworded: [
      'Ajudei a organizar duas feiras e treinei 5 voluntários.',
      'Treinamento de cinco voluntários e ajuda na organização de duas feiras.',
      'Apoio na organização de duas feiras, que apoiei, e treinamento de cinco voluntários.',
    ],
  },
  {
    source: ['Manutenção de computadores e redes em 12 escolas de Braga'],
    reworded: [
      'Mantive computadores e redes em 12 escolas de Braga.',
      'Manutenção das redes e computadores de doze escolas em Braga.',
      'Redes e computadores de 12 escolas: manutenção.',
    ],
  },
  {
    source: ['Redação de relatórios mensais em inglês e português desde 2019'],
    reworded: [
      'Desde 2019, redação de relatórios mensais em português e inglês.',
      'Relatórios mensais em inglês e português, desde 2019.',
    ],
  },
  // Arabic
  {
    source: ['كنت مسؤولا عن تطوير تطبيقات الويب باستخدام React و Node.js'],
    reworded: [
      'تطوير تطبيقات الويب باستخدام React و Node.js',
      'طورت تطبيقات الويب باستخدام Node.js و React',
      'مسؤول عن تطوير تطبيقات الويب باستخدام React',
    ],
  },
  {
    source: ['قيادة فريق من خمسة موظفين في المستودع وتخطيط المناوبات'],
    reworded: [
      'قدت فريقا من خمسة موظفين في المستودع',
      'تخطيط المناوبات وقيادة فريق من 5 موظفين في المستودع',
      'إدارة فريق من خمسة موظفين في المستودع وتخطيط المناوبات',
    ],
  },
  {
    source: ['تقليل تكاليف النقل بنسبة 15% من خلال طرق جديدة'],
    reworded: ['قللت تكاليف النقل بنسبة 15% من خلال طرق جديدة', 'خفض تكاليف النقل بنسبة 15% عبر طرق جديدة'],
  },
  {
    source: ['تدريس الرياضيات والفيزياء لطلاب المرحلة الثانوية'],
    reworded: [
      'درست الرياضيات والفيزياء لطلاب المرحلة الثانوية',
      'تدريس الفيزياء والرياضيات لطلاب المرحلة الثانوية',
    ],
  },
  {
    source: ['رعاية المرضى وتوثيق الأدوية في قسم الأطفال'],
    reworded: ['توثيق الأدوية ورعاية المرضى في قسم الأطفال', 'رعاية مرضى قسم الأطفال وتوثيق الأدوية'],
  },
  {
    source: ['إعداد تقارير شهرية وعرض النتائج على الإدارة'],
    reworded: ['أعددت تقارير شهرية وعرضت النتائج على الإدارة', 'عرض النتائج على الإدارة وإعداد تقارير شهرية'],
  },
  {
    source: ['صيانة الأجهزة والشبكات في 12 مدرسة'],
    reworded: ['صيانة الشبكات والأجهزة في 12 مدرسة', 'الأجهزة والشبكات في 12 مدرسة: صيانة'],
  },
  // Hindi
  {
    source: ['React और Node.js से वेब एप्लिकेशन के विकास के लिए जिम्मेदार था'],
    reworded: [
      'React और Node.js से वेब एप्लिकेशन का विकास किया।',
      'Node.js तथा React के साथ वेब एप्लिकेशन विकसित किए।',
      'वेब एप्लिकेशन के विकास की जिम्मेदारी, React और Node.js के साथ।',
    ],
  },
  {
    source: ['गोदाम में पाँच कर्मचारियों की टीम का नेतृत्व और पालियों की योजना'],
    reworded: [
      'गोदाम में पाँच कर्मचारियों की टीम का नेतृत्व किया और पालियों की योजना बनाई।',
      'पालियों की योजना और 5 कर्मचारियों की टीम का नेतृत्व, गोदाम में।',
      'गोदाम में पाँच कर्मचारियों की टीम का प्रबंधन किया।',
    ],
  },
  {
    source: ['परिवहन लागत में 15% की कमी की'],
    reworded: ['परिवहन लागत 15% कम की।', 'परिवहन की लागत में 15 प्रतिशत की कमी।'],
  },
  {
    source: ['कक्षा 7 से 10 तक गणित और भौतिकी पढ़ाया'],
    reworded: ['कक्षा 7 से 10 तक भौतिकी और गणित पढ़ाया।', 'गणित और भौतिकी का शिक्षण, कक्षा 7 से 10 तक।'],
  },
  {
    source: ['बाल वार्ड में रोगियों की देखभाल और दवाओं का रिकॉर्ड'],
    reworded: [
      'बाल वार्ड में रोगियों की देखभाल की और दवाओं का रिकॉर्ड रखा।',
      'दवाओं का रिकॉर्ड और रोगियों की देखभाल, बाल वार्ड में।',
    ],
  },
  {
    source: ['ग्राहकों को फोन पर सहायता दी और मासिक रिपोर्ट तैयार की'],
    reworded: [
      'फोन पर ग्राहकों की सहायता की और मासिक रिपोर्ट तैयार की।',
      'मासिक रिपोर्ट तैयार की और ग्राहकों को फोन पर सहायता दी।',
    ],
  },
  {
    source: ['Excel में बिक्री डेटा का विश्लेषण किया'],
    reworded: ['बिक्री डेटा का Excel में विश्लेषण।', 'Excel के साथ बिक्री डेटा का विश्लेषण किया।'],
  },
  // Japanese
  {
    source: ['5名のチームで決済システムの開発を担当していました。'],
    reworded: [
      '5名のチームで決済システムを開発。',
      '五名のチームで決済システムの開発を担当。',
      '決済システムの開発を5人のチームで担当しました。',
      'チーム5名で決済システムを開発しました。',
    ],
  },
  {
    source: ['病棟で8名の看護師を指導し、勤務表の作成を行った。'],
    reworded: [
      '8名の看護師を指導し、病棟の勤務表を作成。',
      '病棟で看護師8名の指導と勤務表の作成を担当しました。',
      '勤務表の作成と看護師8名の指導。',
    ],
  },
  {
    source: ['広告費を20%削減し、売上を維持した。'],
    reworded: ['売上を維持しながら広告費を20%削減。', '広告費の20%削減と売上の維持を実現しました。'],
  },
  {
    source: ['Javaを使用した在庫管理システムの設計と実装'],
    reworded: [
      '在庫管理システムをJavaで設計・実装。',
      'Javaを用いて在庫管理システムの設計と実装を担当しました。',
      'Javaによる在庫管理システムの設計および実装。',
    ],
  },
  {
    source: ['顧客からの問い合わせに電話で対応し、月次報告書を作成'],
    reworded: [
      '月次報告書の作成と、電話による顧客の問い合わせ対応。',
      '電話で顧客からの問い合わせに対応し、月次報告書を作成しました。',
    ],
  },
  {
    source: ['小学校で算数と理科を教え、保護者会を企画した。'],
    reworded: [
      '小学校で理科と算数を指導し、保護者会を企画。',
      '算数と理科の授業を担当し、小学校の保護者会を企画しました。',
    ],
  },
  {
    source: ['倉庫の在庫を管理し、フォークリフトを運転'],
    reworded: [
      'フォークリフトの運転と倉庫の在庫管理。',
      '倉庫の在庫管理とフォークリフトの運転を担当しました。',
    ],
  },
  {
    source: ['Programmierung von Steuerungen (SPS) und Inbetriebnahme beim Kunden, 2 Jahre Erfahrung'],
    reworded: [
      'Programmierte Steuerungen (SPS), Inbetriebnahme beim Kunden.',
      'Zwei Jahre Erfahrung mit der Programmierung von Steuerungen (SPS).',
      'SPS: Programmierung von Steuerungen und Inbetriebnahme bei Kunden.',
    ],
  },
  {
    source: ['Análisis de datos de ventas con Power BI y Excel para la dirección'],
    reworded: [
      'Analicé datos de ventas con Excel y Power BI para la dirección.',
      'Datos de ventas: análisis con Power BI y Excel.',
      'Analicé ventas para la dirección usando Power BI.',
    ],
  },
  {
    source: ['Négociation des contrats avec 15 fournisseurs et suivi des livraisons'],
    reworded: [
      'Négocié les contrats avec 15 fournisseurs et suivi des livraisons.',
      'Suivi des livraisons et négociation des contrats de quinze fournisseurs.',
      'Contrats négociés avec 15 fournisseurs.',
    ],
  },
  {
    source: ['Testes de software com Selenium e registro de 80 erros antes do lançamento'],
    reworded: [
      'Testei software com Selenium e registrei 80 erros antes do lançamento.',
      'Registro de 80 erros antes do lançamento, com testes em Selenium.',
    ],
  },
  {
    source: ['تحليل بيانات المبيعات باستخدام Excel و Power BI'],
    reworded: [
      'حللت بيانات المبيعات باستخدام Power BI و Excel',
      'تحليل المبيعات باستخدام Excel',
      'بيانات المبيعات: تحليل باستخدام Power BI',
    ],
  },
  {
    source: ['3 विद्यालयों में कंप्यूटर और नेटवर्क का रखरखाव किया'],
    reworded: ['तीन विद्यालयों में नेटवर्क और कंप्यूटर का रखरखाव।', '3 विद्यालयों के कंप्यूटर और नेटवर्क का रखरखाव किया।'],
  },
  {
    source: ['Reactで社内ポータルサイトを構築し、利用者は300人'],
    reworded: [
      '社内ポータルサイトをReactで開発（利用者300人）。',
      '利用者300人の社内ポータルサイトをReactで構築。',
      'Reactを用いた社内ポータルサイトの構築。',
    ],
  },
];

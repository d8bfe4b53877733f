/**
 * Words that say the same, over all languages of the product; `|` parts them. A word of a group may stand in a new text where the
 * source has any word of its group. What is in no group must be in the source itself.
 */
export const CONCEPTS = {
  // What somebody did. A verb is a claim as well: "designed" needs a source that designs.
  lead: `run|ran|running|lead|leads|leading|led|head|headed|heading|manage|managed|managing|management|direct|directed|oversee|oversaw|overseeing|supervise|supervised|supervision|in charge of|responsible for|leiten|leitete|leite|leitung|geleitet|führung|führen|führte|geführt|dirigir|dirigí|dirección|liderar|lideré|liderazgo|liderando|gestionar|gestioné|gestión|gestionando|coordiné|responsable de|diriger|dirigé|direction|gérer|géré|gestion|gérant|encadrer|encadré|encadrement|piloter|piloté|liderar|liderei|liderança|gerir|geri|gerenciei|gerenciar|gestão|responsável por|قيادة|قدت|أدرت|إدارة|ترأست|أشرفت|إشراف|नेतृत्व|प्रबंधन|संचालन|主導|統括|率|率い|率いた|管理|指揮|マネジメント|リード|運営`,
  build: `build|builds|built|building|develop|developed|developing|development|create|created|creating|creation|implement|implemented|implementing|implementation|construct|constructed|program|programmed|programming|code|coded|coding|engineer|engineered|engineering|produce|produced|make|made|redactar|redacté|redacción|redigir|redigi|redação|write|wrote|written|writing|author|authored|set up|setup|establish|established|entwickeln|entwickelt|entwickelte|entwicklung|bauen|baute|gebaut|aufbau|aufgebaut|erstellen|erstellt|erstellte|erstellung|umsetzen|umgesetzt|umsetzung|programmieren|programmiert|programmierung|implementiert|implementierung|schreiben|schrieb|geschrieben|desarrollar|desarrollé|desarrollo|desarrollando|crear|creé|creación|construir|construí|construcción|implementar|implementé|implementación|programar|programé|programación|escribir|escribí|développer|développé|développement|créer|créé|création|construire|construit|construction|concevoir|réaliser|programmer|programmé|programmation|implémenter|implémenté|écrire|écrit|rédiger|rédigé|rédaction|desenvolver|desenvolvi|desenvolvimento|criar|criei|criação|construir|construí|construção|implementar|implementei|implementação|programar|programei|programação|escrever|escrevi|طورت|تطوير|بناء|بنيت|إنشاء|أنشأت|برمجة|برمجت|كتابة|كتبت|विकास|विकसित|निर्माण|बनाया|बनाई|बनाए|बनाना|तैयार|लिखा|लिखी|लिखे|प्रोग्रामिंग|開発|構築|作成|実装|制作|プログラミング|作った|作り|設立|書いた`,
  design: `design|designs|designed|designing|architect|architected|architecture|conceive|conceived|entwerfen|entwarf|entworfen|entwurf|gestalten|gestaltet|gestaltete|gestaltung|konzipieren|konzipiert|konzipierte|konzeption|konzept|diseñar|diseñé|diseño|diseñando|concevoir|conçu|conception|desenhar|desenhei|projetar|projetei|projeto de arquitetura|صممت|تصميم|डिज़ाइन|डिजाइन|設計|デザイン`,
  test: `test|tests|tested|testing|check|checks|checked|checking|verify|verified|verification|validate|validated|validation|testen|testete|getestet|prüfen|prüfte|geprüft|prüfung|überprüft|überprüfung|probar|probé|pruebas|prueba|verificar|verifiqué|verificación|comprobar|comprobé|tester|testé|vérifier|vérifié|vérification|contrôle|contrôler|contrôlé|testar|testei|testes|teste|verificar|verifiquei|verificação|conferir|conferi|اختبار|اختبارات|اختبرت|فحص|فحصت|تحقق|परीक्षण|जांच|जाँच|जांचा|テスト|試験|検証|確認|検査`,
  analyse: `analyse|analysed|analyze|analyzed|analyzing|analysis|analyses|analytics|evaluate|evaluated|evaluation|assess|assessed|assessment|assessments|examine|examined|study|studied|review|reviewed|reviewing|reviews|audit|audited|analysieren|analysiert|analysierte|auswerten|wertete|ausgewertet|auswertung|auswertungen|bewerten|bewertet|bewertung|untersuchen|untersucht|analizar|analicé|análisis|evaluar|evalué|evaluación|revisar|revisé|revisión|analyser|analysé|évaluer|évalué|évaluation|examiner|examiné|étudier|étudié|analisar|analisei|análise|avaliar|avaliei|avaliação|rever|revisar|revisei|revisão|حللت|تحليل|تقييم|قيمت|مراجعة|راجعت|विश्लेषण|मूल्यांकन|समीक्षा|分析|評価|解析|レビュー|調査`,
  maintain: `maintain|maintained|maintaining|maintenance|operate|operated|operating|operation|operations|run|ran|running|administer|administered|administration|upkeep|support|supported|supporting|look after|looked after|warten|gewartet|wartung|betreuen|betreut|betreute|betreuung|betrieb|betreiben|betrieben|pflegen|pflegte|gepflegt|pflege|instandhaltung|verwalten|verwaltet|verwaltung|mantener|mantuve|mantenimiento|operar|operé|operación|administrar|administré|administración|soporte|maintenir|maintenu|maintenance|entretenir|entretien|exploiter|exploitation|administrer|administré|manter|mantive|manutenção|operar|operei|operação|administrar|administrei|administração|suporte|صيانة|تشغيل|شغلت|رعاية|دعم|रखरखाव|संचालन|देखभाल|देख-रेख|保守|運用|維持|保全|運営|メンテナンス`,
  deliver: `deliver|delivered|delivering|delivery|ship|shipped|shipping|launch|launched|launching|release|released|releasing|roll out|rolled out|rollout|introduce|introduced|introduction|deploy|deployed|deploying|deployment|publish|published|publishing|liefern|lieferte|geliefert|lieferung|einführen|eingeführt|einführung|ausliefern|ausgeliefert|ausrollen|veröffentlichen|veröffentlicht|veröffentlichung|entregar|entregué|entrega|lanzar|lancé|lanzamiento|introducir|introduje|introducción|desplegar|desplegué|despliegue|publicar|publiqué|livrer|livré|livraison|lancer|lancé|lancement|introduire|introduit|introduction|déployer|déployé|déploiement|publier|publié|entregar|entreguei|entrega|lançar|lancei|lançamento|introduzir|introduzi|implantar|implantei|implantação|publicar|publiquei|إطلاق|أطلقت|تسليم|سلمت|نشر|نشرت|أدخلت|إدخال|लॉन्च|शुरू|पेश|जारी|वितरण|導入|リリース|納品|公開|展開|配信`,
  solve: `solve|solved|solving|solution|solutions|fix|fixed|fixing|resolve|resolved|resolving|debug|debugged|debugging|troubleshoot|troubleshooting|troubleshot|repair|repaired|repairs|lösen|löste|gelöst|lösung|lösungen|beheben|behob|behoben|behebung|reparieren|reparierte|repariert|reparatur|fehlersuche|resolver|resolví|resolución|solucionar|solucioné|solución|arreglar|arreglé|reparar|reparé|reparación|résoudre|résolu|résolution|solution|corriger|corrigé|correction|réparer|réparé|réparation|dépanner|dépannage|resolver|resolvi|resolução|solucionar|solucionei|solução|corrigir|corrigi|correção|reparar|reparei|reparo|حل|حللت|حلول|أصلحت|إصلاح|معالجة|عالجت|समाधान|सुलझाया|सुलझाई|सुलझाईं|हल|ठीक|मरम्मत|解決|修正|修理|対処`,
  teach: `teach|taught|teaching|train|trained|training|trainings|mentor|mentored|mentoring|coach|coached|coaching|instruct|instructed|instruction|onboard|onboarded|onboarding|guide|guided|guiding|tutor|tutored|tutoring|schulen|schulte|geschult|schulung|schulungen|einarbeiten|eingearbeitet|einarbeitung|anleiten|angeleitet|anleitung|ausbilden|ausgebildet|ausbildung|unterrichten|unterrichtete|unterricht|unterrichtet|enseñar|enseñé|enseñanza|formar|formé|formación|capacitar|capacité|capacitación|instruir|enseigner|enseigné|enseignement|former|formé|formation|formations|accompagner|accompagné|accompagnement|ensinar|ensinei|ensino|formar|formei|formação|treinar|treinei|treinamento|capacitar|capacitei|orientar|orientei|درست|تدريس|تعليم|علمت|تدريب|دربت|توجيه|पढ़ाया|पढ़ाना|पढ़ाने|शिक्षण|सिखाया|सिखाना|प्रशिक्षण|प्रशिक्षित|मार्गदर्शन|指導|教え|教育|研修|育成|教えた|トレーニング|授業`,
  sell: `sell|sold|selling|sale|sales|verkaufen|verkaufte|verkauft|verkauf|vertrieb|vender|vendí|venta|ventas|vendre|vendu|vente|ventes|vender|vendi|venda|vendas|بعت|بيع|مبيعات|المبيعات|बेचा|बिक्री|विक्रय|販売|営業|売上|セールス`,
  present: `present|presented|presenting|presentation|presentations|report|reported|reporting|reports|explain|explained|communicate|communicated|communication|präsentieren|präsentiert|präsentierte|präsentation|präsentationen|berichten|berichtete|berichtet|bericht|berichte|vorstellen|vorgestellt|erklären|erklärt|kommunikation|presentar|presenté|presentación|presentaciones|informar|informé|informe|informes|explicar|comunicación|comunicar|présenter|présenté|présentation|présentations|rapport|rapports|rendre compte|expliquer|communication|communiquer|apresentar|apresentei|apresentação|apresentações|relatar|relatório|relatórios|comunicação|explicar|عرضت|عرض|عروض|تقارير|تقرير|شرح|تواصل|प्रस्तुत|प्रस्तुति|प्रस्तुतियाँ|रिपोर्ट|संवाद|発表|報告|報告書|説明|プレゼン|レポート`,
  document: `document|documented|documenting|documentation|record|recorded|records|dokumentieren|dokumentiert|dokumentierte|dokumentation|documentar|documenté|documentación|documenter|documentation|documentar|documentei|documentação|وثقت|توثيق|وثائق|दस्तावेज़|दस्तावेज|दस्तावेज़ीकरण|文書|文書化|ドキュメント|記録`,
  organise: `organise|organised|organising|organize|organized|organizing|organisation|organization|coordinate|coordinated|coordinating|coordination|plan|planned|planning|plans|schedule|scheduled|scheduling|arrange|arranged|organisieren|organisiert|organisierte|koordinieren|koordiniert|koordinierte|koordination|planen|plante|geplant|planung|organizar|organicé|organización|coordinar|coordiné|coordinación|planificar|planifiqué|planificación|organiser|organisé|organisation|coordonner|coordonné|coordination|planifier|planifié|planification|organizar|organizei|organização|coordenar|coordenei|coordenação|planejar|planejei|planejamento|planear|planeei|نظمت|تنظيم|نسقت|تنسيق|خططت|تخطيط|आयोजन|आयोजित|समन्वय|योजना|व्यवस्था|企画|調整|計画|手配|運営|主催`,
  collaborate: `collaborate|collaborated|collaborating|collaboration|cooperate|cooperated|cooperation|partner|partnered|work with|worked with|working with|together with|team|teams|teamwork|cross-functional|zusammenarbeit|zusammengearbeitet|zusammenarbeiten|kooperation|kooperieren|abstimmung|abgestimmt|team|teams|gruppe|colaborar|colaboré|colaboración|cooperar|equipo|equipos|collaborer|collaboré|collaboration|coopérer|coopération|équipe|équipes|colaborar|colaborei|colaboração|cooperar|equipe|equipes|equipa|equipas|تعاونت|تعاون|بالتعاون|فريق|فرق|सहयोग|टीम|टीमों|दल|協力|連携|協働|共同|チーム`,
  manageData: `administrate|administration|administrative|administrativ|administrativo|administrativa|administratif|administrative|إداري|إدارية|प्रशासनिक|事務`,
  attend: `atención|atender|atendí|atendiendo|atendimento|atender|atendi|accueil|accueillir|accueilli`,
  care: `care|cared|caring|look after|looked after|nursing|pflege|gepflegt|pflegte|betreute|betreuung|cuidar|cuidé|cuidado de|soigner|soigné|soins|cuidei|cuidados|رعاية|देखभाल|介護|看護|ケア`,
  weekly: `week|weeks|weekly|woche|wochen|wöchentlich|semana|semanas|semanal|semanalmente|semaine|semaines|hebdomadaire|أسبوع|أسبوعي|أسبوعيا|सप्ताह|साप्ताहिक|हर हफ्ते|毎週|週`,
  monthly: `month|months|monthly|monat|monate|monatlich|monatliche|monatlichen|mes|meses|mensual|mensuales|mois|mensuel|mensuelle|mensuels|mês|mensal|mensais|شهر|شهري|شهرية|شهريا|माह|मासिक|हर महीने|毎月|月次`,
  quarterly: `quarter|quarters|quarterly|quartal|quartalsweise|trimestre|trimestral|trimestriel|ربع سنوي|तिमाही|四半期`,
  yearly: `year|years|yearly|annual|annually|jährlich|jährliche|jährlichen|jahr|anual|anuales|anualmente|annuel|annuelle|annuels|anuais|سنوي|سنوية|سنويا|वार्षिक|毎年|年次|年間`,
  // What came of it.
  grow: `increase|increased|increasing|increases|grow|grew|grown|growing|growth|raise|raised|raising|boost|boosted|expand|expanded|expansion|gain|steigern|steigerte|gesteigert|steigerung|erhöhen|erhöhte|erhöht|erhöhung|wachstum|gewachsen|wuchs|ausbau|ausgebaut|aumentar|aumenté|aumento|incrementar|incrementé|incremento|crecer|crecimiento|ampliar|amplié|augmenter|augmenté|augmentation|accroître|accru|croissance|hausse|élargir|aumentar|aumentei|aumento|crescer|crescimento|ampliar|ampliei|elevar|elevei|زيادة|زدت|رفعت|رفع|نمو|बढ़ाया|बढ़ाई|बढ़ाना|बढ़ा|बढ़ोतरी|वृद्धि|増加|増やし|拡大|成長|伸ばし|増`,
  cut: `instead of|rather than|reduce|reduced|reducing|reduction|reductions|cut|cuts|cutting|lower|lowered|lowering|decrease|decreased|shorten|shortened|save|saved|saving|savings|less|fewer|faster|senken|senkte|gesenkt|senkung|reduzieren|reduzierte|reduziert|reduzierung|verringern|verringert|verringerung|verkürzen|verkürzte|verkürzt|verkürzung|einsparen|eingespart|sparte|einsparung|reducir|reduje|reducción|disminuir|disminuí|bajar|bajé|ahorrar|ahorré|ahorro|acortar|acorté|réduire|réduit|réduction|diminuer|diminué|diminution|baisser|baisse|raccourcir|économiser|économisé|économie|reduzir|reduzi|redução|diminuir|diminuí|diminuição|baixar|poupar|economizar|economizei|economia|encurtar|encurtei|تقليل|قللت|خفضت|خفض|تخفيض|قلصت|تقليص|توفير|وفرت|घटाया|घटाई|कम|कमी|कटौती|बचत|बचाया|削減|減少|短縮|低減|減らし|節約`,
  improve: `improve|improved|improving|improvement|improvements|enhance|enhanced|enhancing|optimise|optimised|optimize|optimized|optimization|optimisation|refine|refined|streamline|streamlined|strengthen|strengthened|modernise|modernised|modernize|modernized|simplify|simplified|speed up|sped up|increase|increased|reduce|reduced|cut|grew|raised|verbessern|verbesserte|verbessert|verbesserung|verbesserungen|optimieren|optimierte|optimiert|optimierung|modernisieren|modernisiert|vereinfacht|vereinfachen|vereinfachung|beschleunigt|mejorar|mejoré|mejora|mejoras|optimizar|optimicé|optimización|modernizar|simplificar|simplifiqué|améliorer|amélioré|amélioration|améliorations|optimiser|optimisé|optimisation|moderniser|modernisé|simplifier|simplifié|melhorar|melhorei|melhoria|melhorias|otimizar|otimizei|otimização|modernizar|simplificar|simplifiquei|حسنت|تحسين|تحسينات|طورت|تبسيط|सुधार|सुधारा|बेहतर|सरल|改善|向上|最適化|改良|効率化|簡素化`,
  double: `double|doubled|doubling|twice|twofold|2x|verdoppeln|verdoppelt|verdoppelte|verdopplung|doppelt|duplicar|dupliqué|doble|doubler|doublé|double|duplicar|dobrar|dobrei|dupliquei|dobro|مضاعفة|ضاعفت|ضعف|दोगुना|दुगुना|倍増|二倍|2倍`,
  triple: `triple|tripled|threefold|3x|verdreifachen|verdreifacht|verdreifachte|triplicar|tripliqué|tripler|triplé|tripliquei|ثلاثة أضعاف|तिगुना|तीन गुना|三倍|3倍`,
  half: `half|halved|halving|halbieren|halbiert|halbierte|hälfte|mitad|moitié|metade|نصف|आधा|आधी|半分|半減`,
  automate: `automate|automated|automating|automation|automatically|automatic|automatisieren|automatisiert|automatisierte|automatisierung|automatisch|automatizar|automaticé|automatización|automatiser|automatisé|automatisation|automatizar|automatizei|automação|automatização|أتمتة|أتمت|स्वचालित|स्वचालन|自動化|自動`,
  migrate: `migrate|migrated|migrating|migration|migrations|move|moved|port|ported|migrieren|migrierte|migriert|migration|umstellen|umgestellt|umstellung|umzug|migrar|migré|migración|migrer|migration|migrar|migrei|migração|ترحيل|نقل|نقلت|माइग्रेशन|移行|マイグレーション`,
  negotiate: `negotiate|negotiated|negotiating|negotiation|negotiations|verhandeln|verhandelte|verhandelt|verhandlung|verhandlungen|negociar|negocié|negociación|négocier|négocié|négociation|négociations|negociar|negociei|negociação|تفاوض|تفاوضت|مفاوضات|बातचीत|वार्ता|交渉|折衝`,
  research: `research|researched|researching|investigate|investigated|investigation|forschen|forschte|forschung|recherche|recherchiert|investigar|investigué|investigación|rechercher|recherche|recherches|pesquisar|pesquisei|pesquisa|investigação|بحث|أبحاث|بحثت|शोध|अनुसंधान|研究|調査|リサーチ`,
  serve: `customer|customers|client|clients|guest|guests|kunde|kunden|kundinnen|gast|gäste|cliente|clientes|client|clients|clientèle|cliente|clientes|عميل|عملاء|العملاء|زبائن|ग्राहक|ग्राहकों|顧客|お客様|クライアント|取引先`,
  advise: `advise|advised|advising|advice|consult|consulted|consulting|beraten|beriet|berät|beratung|asesorar|asesoré|asesoramiento|conseiller|conseillé|conseil|assessorar|assessorei|aconselhar|aconselhei|استشارة|نصحت|सलाह|परामर्श|助言|コンサルティング|相談`,
  people: `people|person|persons|staff|employee|employees|colleague|colleagues|member|members|coworkers|workers|mitarbeiter|mitarbeitende|mitarbeiterinnen|mitarbeitenden|mitarbeitern|kollege|kollegen|kolleginnen|personen|personal|leute|empleados|empleado|colegas|compañeros|personas|personal|employés|collègues|collaborateurs|personnes|funcionários|colegas|colaboradores|pessoas|membros|موظفين|موظف|موظفا|زملاء|أشخاص|أفراد|कर्मचारी|कर्मचारियों|सहकर्मी|सहकर्मियों|लोग|लोगों|सदस्य|सदस्यों|सदस्यीय|社員|従業員|同僚|名|人|スタッフ|メンバー`,
  developers: `developer|developers|programmer|programmers|software engineer|software engineers|entwickler|entwicklern|entwicklerinnen|entwicklerin|desarrollador|desarrolladora|desarrolladores|développeur|développeuse|développeurs|desenvolvedor|desenvolvedora|desenvolvedores|programador|programadora|programadores|مطور|مطورين|مبرمج|مبرمجين|डेवलपर|डेवलपरों|開発者|プログラマー`,
  data: `data|dataset|datasets|daten|datos|données|dados|بيانات|البيانات|डेटा|डाटा|データ`,
  company: `company|companies|firm|business|businesses|unternehmen|firma|betrieb|empresa|empresas|compañía|entreprise|entreprises|société|شركة|شركات|الشركة|कंपनी|企業|会社`,
  project: `project|projects|projekt|projekte|projekten|projektes|proyecto|proyectos|projet|projets|projeto|projetos|مشروع|مشاريع|المشاريع|परियोजना|परियोजनाओं|परियोजनाएं|プロジェクト|案件`,
  product: `product|products|produkt|produkte|produkten|producto|productos|produit|produits|produto|produtos|منتج|منتجات|المنتجات|उत्पाद|उत्पादों|製品|商品|プロダクト`,
  cost: `cost|costs|expense|expenses|spending|kosten|ausgaben|coste|costes|costo|costos|gastos|coût|coûts|dépenses|custo|custos|despesas|تكلفة|تكاليف|التكاليف|लागत|खर्च|खर्चे|費用|コスト|経費`,
  time: `time|duration|zeit|dauer|zeiten|tiempo|duración|temps|durée|tempo|duração|وقت|الوقت|مدة|समय|अवधि|時間|期間`,
  error: `error|errors|bug|bugs|defect|defects|fault|faults|failure|failures|fehler|fehlern|mängel|störung|störungen|defecto|defectos|errores|fallos|erreur|erreurs|défaut|défauts|bogues|panne|pannes|erro|erros|defeitos|falhas|خطأ|أخطاء|الأخطاء|عيوب|أعطال|त्रुटि|त्रुटियाँ|त्रुटियों|खराबी|不具合|バグ|障害|エラー`,
  quality: `quality|qualität|calidad|qualité|qualidade|جودة|الجودة|गुणवत्ता|品質`,
  website: `website|websites|web site|site|webpage|webseite|webseiten|website|internetseite|sitio web|página web|site web|site internet|site|موقع|مواقع|الموقع|वेबसाइट|ウェブサイト|サイト|ホームページ`,
  application: `application|applications|app|apps|anwendung|anwendungen|aplicación|aplicaciones|application|applications|aplicativo|aplicativos|aplicação|aplicações|تطبيق|تطبيقات|تطبيقا|التطبيق|एप्लिकेशन|ऐप|アプリ|アプリケーション`,
  system: `system|systems|system|systeme|systemen|sistema|sistemas|système|systèmes|نظام|أنظمة|نظاما|النظام|प्रणाली|सिस्टम|システム`,
  database: `database|databases|datenbank|datenbanken|base de datos|bases de datos|base de données|bases de données|banco de dados|bancos de dados|base de dados|قاعدة بيانات|قواعد بيانات|قواعد البيانات|قاعدة البيانات|डेटाबेस|データベース`,
  software: `software|logiciel|logiciels|programas|برمجيات|برامج|البرمجيات|सॉफ्टवेयर|सॉफ़्टवेयर|ソフトウェア|ソフト`,
  interface: `interface|interfaces|schnittstelle|schnittstellen|oberfläche|oberflächen|interfaz|interfaces|واجهة|واجهات|इंटरफ़ेस|インターフェース|画面`,
  payment: `payment|payments|checkout|zahlung|zahlungen|zahlungsverkehr|pago|pagos|paiement|paiements|pagamento|pagamentos|دفع|مدفوعات|الدفع|المدفوعات|भुगतान|決済|支払い`,
  budget: `budget|budgets|presupuesto|presupuestos|orçamento|orçamentos|ميزانية|الميزانية|ميزانيات|बजट|予算`,
  market: `marketing|markt|mercadeo|mercado|marché|تسويق|التسويق|विपणन|मार्केटिंग|マーケティング`,
  patient: `patient|patients|patienten|patientinnen|paciente|pacientes|patient|patients|مرضى|المرضى|مريض|रोगी|रोगियों|मरीज़|मरीज|मरीज़ों|मरीजों|患者`,
  student: `student|students|pupil|pupils|schüler|schülern|schülerinnen|studierende|studenten|estudiante|estudiantes|alumno|alumnos|étudiant|étudiants|élève|élèves|aluno|alunos|estudantes|طالب|طلاب|الطلاب|छात्र|छात्रों|विद्यार्थी|विद्यार्थियों|学生|生徒`,
  warehouse: `warehouse|warehouses|lager|lagers|almacén|almacenes|entrepôt|entrepôts|armazém|armazéns|مستودع|مستودعات|المستودع|गोदाम|倉庫`,
  // Where the one is said, the other may not stand in for it: these guard, and are aliases only among themselves.
  assist: `assist|assisted|assisting|assistance|help|helped|helping|support|supported|supporting|contribute|contributed|contributing|contribution|participate|participated|participating|part of|unterstützen|unterstützte|unterstützt|unterstützung|half|mitgewirkt|mitwirkung|mithilfe|mitgearbeitet|beteiligt|beitrag|apoyé|apoyo|apoyar|ayudé|ayuda|ayudar|colaboré|participé|contribuí|aidé|aider|aide|appui|appuyé|participé|contribué|soutien|soutenu|assisté|apoiei|apoio|apoiar|ajudei|ajuda|ajudar|participei|contribuí|auxiliei|ساعدت|مساعدة|ساهمت|شاركت|مشاركة|دعمت|सहायता|मदद|सहयोग|योगदान|हिस्सा|補助|支援|補佐|手伝|参加|サポート|アシスト|携わ`,
  basic: `basic|basics|beginner|elementary|rudimentary|introductory|grundkenntnisse|anfänger|básico|básica|básicos|principiante|basique|basiques|débutant|notions|básico|iniciante|أساسي|أساسيات|مبتدئ|बुनियादी|प्रारंभिक|初級|基礎`,
  fluent: `fluent|fluently|native|bilingual|mother tongue|fließend|muttersprache|verhandlungssicher|fluido|nativo|nativa|bilingüe|courant|couramment|bilingue|langue maternelle|fluente|nativo|bilíngue|بطلاقة|اللغة الأم|धाराप्रवाह|मातृभाषा|流暢|母国語|ネイティブ`,
  expert: `expert|expertise|experts|specialist|specialised|specialized|mastery|experte|expertin|spezialist|spezialisiert|experto|experta|especialista|especializado|expert|experte|spécialiste|spécialisé|perito|especialista|especializado|خبير|متخصص|विशेषज्ञ|विशेषज्ञता|専門|専門家|エキスパート`,
  award: `award|awards|awarded|prize|winner|won|auszeichnung|preis|ausgezeichnet|gewonnen|premio|premios|galardón|premiado|prix|récompense|lauréat|prêmio|prémio|premiado|جائزة|فزت|पुरस्कार|受賞|賞`,
} as const satisfies Record<string, string>;

/** Other spellings of one thing: technologies, degrees and other terms of trade. */
export const ALIASES = {
  javascript: 'javascript|js|java script|ecmascript',
  typescript: 'typescript|ts',
  nodejs: 'node|node.js|nodejs|node js',
  react: 'react|react.js|reactjs',
  vue: 'vue|vue.js|vuejs',
  angular: 'angular|angularjs|angular.js',
  nextjs: 'next.js|nextjs',
  postgres: 'postgres|postgresql|psql',
  mongodb: 'mongo|mongodb',
  kubernetes: 'kubernetes|k8s|kube',
  aws: 'aws|amazon web services',
  gcp: 'gcp|google cloud|google cloud platform',
  azure: 'azure|microsoft azure',
  csharp: 'c#|csharp|c sharp',
  cpp: 'c++|cpp|c plus plus',
  golang: 'golang|go',
  dotnet: '.net|dotnet|.net core|asp.net',
  python: 'python|python3|py',
  ml: 'machine learning|ml|maschinelles lernen|aprendizaje automático|apprentissage automatique|aprendizado de máquina|機械学習|تعلم الآلة|मशीन लर्निंग',
  ai: 'ai|artificial intelligence|ki|künstliche intelligenz|inteligencia artificial|intelligence artificielle|inteligência artificial|人工知能|الذكاء الاصطناعي|कृत्रिम बुद्धिमत्ता',
  cicd: 'ci/cd|ci cd|continuous integration|continuous delivery|continuous deployment|kontinuierliche integration|integración continua|intégration continue|integração contínua',
  ux: 'ux|user experience|nutzererfahrung|experiencia de usuario|expérience utilisateur|experiência do usuário|experiência do utilizador',
  ui: 'ui|user interface|benutzeroberfläche|interfaz de usuario|interface utilisateur|interface do usuário',
  qa: 'qa|quality assurance|qualitätssicherung|aseguramiento de la calidad|assurance qualité|garantia de qualidade|品質保証',
  hr: 'hr|human resources|personalwesen|recursos humanos|ressources humaines|rh|人事|الموارد البشرية|मानव संसाधन',
  seo: 'seo|search engine optimization|search engine optimisation|suchmaschinenoptimierung',
  crm: 'crm|customer relationship management',
  erp: 'erp|enterprise resource planning',
  kpi: 'kpi|kpis|key performance indicator|key performance indicators|kennzahl|kennzahlen',
  api: 'api|apis|application programming interface',
  rest: 'rest|restful|rest api|rest apis|restful api',
  b2b: 'b2b|business to business',
  excel: 'excel|ms excel|microsoft excel',
  powerpoint: 'powerpoint|power point|ms powerpoint|microsoft powerpoint',
  frontend: 'frontend|front end|フロントエンド',
  backend: 'backend|back end|バックエンド',
  fullstack: 'fullstack|full stack',
  ecommerce:
    'ecommerce|e commerce|online shop|onlineshop|online store|tienda online|boutique en ligne|loja online|متجر إلكتروني|ऑनलाइन स्टोर',
  bachelor: "bachelor|bachelors|bachelor's|bachelorabschluss|bachelor's degree",
  bsc: 'bsc|b.sc|b.s|bs|bachelor of science|bachelor of sciences',
  ba: 'ba|b.a|bachelor of arts',
  bba: 'bba|bachelor of business administration',
  beng: 'beng|b.eng|bachelor of engineering|b.tech|btech|bachelor of technology',
  master: "master|masters|master's|masterabschluss|master's degree|máster|maestría|mestrado|ماجستير|修士",
  msc: 'msc|m.sc|m.s|ms|master of science|master of sciences',
  ma: 'ma|m.a|master of arts',
  mba: 'mba|m.b.a|master of business administration',
  phd: 'phd|ph.d|doctorate|doctor of philosophy|doktorat|promotion|dr|doctorado|doctorat|doutorado|doutoramento|دكتوراه|पीएचडी|博士',
  university: 'university|universität|universidad|université|universidade|جامعة|विश्वविद्यालय|大学',
  certificate:
    'certificate|certificates|certified|certification|certifications|zertifikat|zertifikate|zertifiziert|zertifizierung|certificado|certificada|certificación|certificat|certifié|certifiée|certificação|شهادة|معتمد|प्रमाणपत्र|प्रमाणित|認定|資格',
  us: 'u.s|usa|u.s.a|united states|united states of america',
  uk: 'uk|u.k|united kingdom',
  usd: 'usd|$|us$|dollar|dollars|dólares|دولار|डॉलर|ドル',
} as const satisfies Record<string, string>;

/** Words that give a name its meaning: what stands beside them must stand beside them in the source as well. */
export const ANCHORS = {
  degree: `bachelor bachelors bachelor's bachelorabschluss bsc b.sc ba b.a beng btech mba msc m.sc ma m.a master masters master's masterabschluss phd ph.d doctor doctorate diploma diplom degree abschluss
    licenciatura licenciado grado máster maestría doctorado título licence diplôme doctorat mestrado doutorado bacharelado graduação diploma بكالوريوس ماجستير دكتوراه درجة स्नातक स्नातकोत्तर पीएचडी डिग्री promotion`,
  certificate: `certificate certified certification certifications licence license licensed zertifikat zertifiziert zertifizierung certificado certificada certificación certificat certifié certifiée certificação شهادة معتمد प्रमाणपत्र प्रमाणित`,
  name: `university college school institute academy universität hochschule fachhochschule akademie schule institut universidad instituto colegio escuela université école académie lycée universidade faculdade escola جامعة كلية معهد مدرسة विश्वविद्यालय कॉलेज संस्थान विद्यालय
    inc ltd llc gmbh ag kg plc corp corporation bank consulting group holding sa sarl srl ltda شركة بنك مؤسسة कंपनी बैंक`,
  claim: `senior junior principal chief vice head director president founder cofounder co-founder ceo cto cfo coo executive professor owner developer developers programmer
    entwickler entwicklerin desarrollador desarrolladora développeur développeuse desenvolvedor desenvolvedora programador مطور डेवलपर
    leiter leiterin geschäftsführer geschäftsführerin direktor direktorin vorstand gründer gründerin abteilungsleiter teamleiter teamleiterin chef chefin
    directora gerente jefe jefa fundador fundadora presidente directeur directrice fondateur fondatrice président responsable diretor diretora chefe
    manager managers engineer engineers architect architects analyst analysts consultant scientist administrator specialist supervisor coordinator officer
    ingenieur ingenieurin architekt analyst berater beraterin ingeniero ingeniera arquitecto analista consultor ingénieur architecte analyste consultante engenheiro engenheira arquiteto
    مدير مديرة مهندس مهندسة رئيس مؤسس محلل مستشار निदेशक प्रबंधक अभियंता इंजीनियर अध्यक्ष संस्थापक विश्लेषक सलाहकार प्रमुख`,
} as const satisfies Record<string, string>;

/** What stands between the parts of a name without parting them. */
export const CONNECTORS = `of the in for and & de del la el los las da do dos der des die das für und du d l et y e di`;

/** Technologies and skills whose names are ordinary words: as names they need the source, whatever their case says. */
export const TECHNICAL = `
go golang rust swift ruby java scala kotlin perl cobol fortran haskell erlang elixir clojure julia matlab spss stata sas sap abap excel powerpoint outlook access photoshop illustrator indesign figma sketch
react angular vue svelte ember django flask rails laravel spring hibernate node express next nuxt jquery bootstrap tailwind docker kubernetes terraform ansible puppet chef jenkins kafka spark hadoop hive airflow
redis mongo mongodb postgres postgresql mysql oracle sqlite cassandra elastic elasticsearch snowflake databricks tableau looker power bi salesforce hubspot workday jira confluence git github gitlab linux unix windows
azure aws gcp cloud blockchain solidity ethereum pytorch tensorflow keras pandas numpy sklearn opencv graphql grpc scrum kanban agile safe prince2 itil pmp togaf lean six sigma cissp cisa cfa cpa acca ccna
python php html css sql nosql bash lua dart flutter unity unreal blender autocad solidworks catia revit quickbooks datev lexware shopify magento wordpress drupal typo3`;

/** Words that claim nothing by themselves: grammar, and the generic words of any account of work. */
export const FRENCH = `
le la les l un une des d de du et ou mais ni or car donc à au aux avec chez contre dans depuis dès en entre envers hors jusque jusqu jusqu'à par parmi pendant pour sans
selon sous sur vers via que qu qui quoi dont où lequel laquelle lesquels lesquelles quand comme si ne pas plus moins très bien aussi ainsi afin alors puis ensuite encore déjà toujours
je j me m moi mon ma mes nous notre nos il elle ils elles on se s son sa ses leur leurs ce cet cette ces c cela y lui
suis es est sommes sont été étais était étaient étant être ai as a avons ont avais avait avoir ayant eu peux peut pouvoir pu
chaque tout toute tous toutes autre autres même mêmes propre propres plusieurs divers diverses différent différents différentes
activité activités aide aider aidé ainsi appliquer appliqué application apporter apporté apport appui appuyer assurer assuré assurant assurance base basé basée besoin besoins bon bonne bonnes cadre capacité cas charge chargé chargée
clair claire clairement complet complète compléter complété compétence compétences connaissance connaissances contribuer contribué contribution courant cours direct directe directement
domaine domaines donner donné donnant durable effectuer effectué effectuant efficace efficacement ensemble environ exemple expérience expériences expérimenté expérimentée faire fait faisant façon
fonction fonctions fond général générale grâce grand grande inclure incluant inclus lien lié liée liés mener mené menée menant manière méthode méthodes mettre mis mise mettant mission missions moyen
notamment nouveau nouvelle nouveaux nouvelles objectif objectifs œuvre oeuvre offrir offert part partie participer participé participation particulier particulièrement permettre permis permettant personne personnes
poste pratique principal principale principalement problème problèmes procéder professionnel professionnelle prendre pris propos quotidien quotidienne quotidiennement rapide rapidement réaliser réalisé réalisée réalisant réalisation
régulier régulière régulièrement responsable responsabilité responsabilités résultat résultats rigoureux rigoureuse rigoureusement rôle rôles soigneux soigneusement soin simple solide structuré structurée suivi sujet sujets tâche tâches travail travaux travaillé travailler travaillant
type types usage utiliser utilisé utilisant utilisation étape étapes étroit étroite étroitement continu continue
madame monsieur cordialement salutations distinguées candidature intérêt entretien plaisir merci motivé motivée engagé engagée
`;

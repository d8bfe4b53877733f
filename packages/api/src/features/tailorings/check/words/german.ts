/** Words that claim nothing by themselves: grammar, and the generic words of any account of work. */
export const GERMAN = `
der die das den dem des ein einschließlich inklusive eine einer einem einen eines und oder aber sondern als am an auf aus bei beim bis da dabei dadurch dafür
dafur damit danach daran darauf daraus darin darüber davon davor dazu denn dessen deren diese dieser diesem diesen dieses doch dort
durch für gegen hier hierbei hierfür hierzu hin ihr ihre ihrem ihren ihrer ihres im in innerhalb außerhalb ins indem ist sind war waren bin
wird werden wurde wurden worden sein seine seinem seinen seiner seines ich mich mir mein meine meinem meinen meiner wir uns unser unsere
unserem unseren unserer sie er es man sich selbst jede jeder jedem jeden jedes jeweils jeweilige alle allem allen aller alles
auch etwa hinweg hinaus insbesondere vor allem mehr mit mittels nach neben nicht kein keine keiner keinem keinen noch nur ob ohne so sowie sowohl
seit sehr stets täglich regelmäßig laufend fortlaufend ständig aktuell derzeit heute zuvor zuletzt bereits sodass um über unter vom von
vor während wegen weil weiter weitere weiterer weiteren weiteres welche welcher wenn wie wo wobei wodurch womit zu zudem zum zur zwischen zusätzlich
habe haben hat hatte hatten kann können konnte konnten muss soll darf möchte würde hätte
andere anderen anderem anderer anderes eigene eigenen eigener eigenes gemeinsam gemeinsame gemeinsamen gesamt gesamte gesamten ganze ganzen
arbeit arbeiten arbeite arbeitete gearbeitet arbeitsweise aufgabe aufgaben bereich bereiche bereichen beruf beruflich berufliche
beitrag beitragen beigetragen trug bei beruht bezug einsatz einsetzen eingesetzt setzte setze einblick erfahren erfahrene erfahrener
erfahrung erfahrungen erfolgreich erfolgreiche erhalten erhielt erreicht erreichen erreichte fachlich fähigkeit fähigkeiten fokus gebracht bringen bringe brachte
geführt führte führen führe gegeben geben gab gehört gehören gehörte genutzt nutze nutzen nutzte nutzung verwendet verwenden verwendete verwendung gesorgt sorgte sorgen
gewährleisten gewährleistet grundlage gründlich gut gute guten guter helfen half geholfen hilfe kenntnis kenntnisse können konkret konkrete
leisten leistete geleistet machen machte gemacht maßgeblich möglichkeit neu neue neuen neuer neues notwendig passend passende praktisch praktische problem
probleme rahmen rolle rund sicher sicherstellen sichergestellt stellte stellen sicherstellung schwerpunkt schwerpunkte selbständig selbstständig
eigenständig eigenverantwortlich sorgfältig sorgfältige stark starke strukturiert strukturierte tätig tätigkeit tätigkeiten thema themen übernahm übernehmen
übernommen übernahme umfang umfangreich umfangreiche umfassend umfassende umfasst umfasste unterschiedlich unterschiedliche unterschiedlichen
verantwortlich verantwortung verantworten verantwortete verschieden verschiedene verschiedenen vielfältig vielfältige weise wichtig wichtige wichtigen wirksam
zentral zentrale zentralen ziel ziele zielgerichtet zusammen zuständig zuverlässig zuverlässige durchführen durchgeführt durchführung
erledigen erledigt erledigte erledigung bearbeiten bearbeitet bearbeitete bearbeitung einfach einfache klar klare direkt direkte eng enge enger
schnell schnelle schneller stabil stabile art arten teil teile schritt schritte ergebnis ergebnisse
damen herren geehrte sehr freundlich freundlichen grüßen grüße bewerbung bewerbe freue gespräch interesse stelle position hiermit gerne
motiviert motivierte engagiert engagierte leidenschaftlich
`;

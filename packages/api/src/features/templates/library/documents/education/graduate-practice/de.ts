import type { TemplateTranslation } from '@vivavoce/contract/records';

export const de: TemplateTranslation = {
  title: 'Berufseinstieg: Analyse',
  questions: {
    motivation: {
      title: 'Warum diese Stelle',
      text: 'Zum Einstieg: Was reizt Sie an der Arbeit in der Analyse, und was haben Sie bisher getan, das in diese Richtung weist?',
      hint: 'Ein Grund, der wirklich Ihrer ist, und etwas, das ihn zeigt: ein Kurs, ein Projekt, ein Job.',
    },
    project: {
      title: 'Ein Projekt, auf das Sie stolz sind',
      text: 'Erzählen Sie mir von einem Projekt aus Studium oder Arbeit, bei dem Sie etwas aus Daten herausfinden mussten. Was war die Frage, was haben Sie getan, und was kam dabei heraus?',
      hint: 'Die Ausgangslage, Ihr eigener Anteil, was Sie warum entschieden haben, und ein Ergebnis, das sich benennen lässt.',
    },
    team: {
      title: 'Als ein Team sich nicht einig war',
      text: 'Beschreiben Sie eine Situation, in der Sie mit anderen gearbeitet haben und sich nicht einig waren, wie es weitergehen soll. Was haben Sie getan?',
      hint: 'Worum es ging, was Sie gesagt und gehört haben, wie es ausging, und was Sie wieder so machen würden.',
    },
    estimate: {
      title: 'Laut denken: eine Schätzung',
      text: 'Denken wir zusammen nach. Wie viele Tassen Kaffee werden ungefähr an einem Tag in Ihrer Stadt verkauft? Mich interessiert der Weg, nicht die Zahl.',
      hint: 'Nennen Sie Ihre Annahmen, zerlegen Sie das Problem, rechnen Sie grob und fragen Sie sich dann, ob das stimmen kann.',
    },
    learning: {
      title: 'Aus einem Fehler lernen',
      text: 'Erzählen Sie mir von etwas, das schiefging und in Ihrer Hand lag. Was machen Sie seitdem anders?',
      hint: 'Ein echter Fehler, Ihr Anteil daran, und eine Änderung in Ihrer Arbeitsweise, die andere bemerken könnten.',
    },
  },
  criteria: {
    structure: {
      name: 'Aufbau',
      description:
        'Ob man folgen kann: Anfang, roter Faden und Ende, mit den Einzelheiten, auf die es ankommt.',
      levels: [
        {
          label: 'schwer zu folgen',
          anchor: 'Kein Faden: Die Antwort springt zwischen Themen, die Frage bleibt offen.',
        },
        {
          label: 'lose',
          anchor:
            'Teile einer Antwort sind da, aber Ordnung oder Ende fehlt und vieles gehört nicht zur Sache.',
        },
        {
          label: 'gut zu folgen',
          anchor: 'Die Antwort hat eine Ordnung und ein Ende; manche Einzelheit fehlt oder ist zu viel.',
        },
        {
          label: 'klar',
          anchor:
            'Lage, Handlung und Ergebnis werden der Reihe nach erzählt, mit passenden Einzelheiten und deutlichem Schluss.',
        },
        {
          label: 'überzeugend',
          anchor:
            'Beginnt mit dem Kern, stützt ihn mit ausgewählten Einzelheiten und schließt mit dem, was daraus folgt.',
        },
      ],
    },
    ownership: {
      name: 'Eigener Anteil',
      description: 'Ob klar wird, was die Person selbst getan und entschieden hat, und nicht die Gruppe.',
      levels: [
        { label: 'nicht gezeigt', anchor: 'Nur „wir“ oder Allgemeines; keine eigene Handlung wird genannt.' },
        {
          label: 'allgemein',
          anchor: 'Eine Rolle wird genannt, aber nichts, was getan oder entschieden wurde.',
        },
        { label: 'sichtbar', anchor: 'Mindestens eine konkrete eigene Handlung wird beschrieben.' },
        {
          label: 'klar',
          anchor: 'Mehrere eigene Handlungen, mit dem Grund für mindestens eine Entscheidung.',
        },
        {
          label: 'umfassend',
          anchor:
            'Handlungen, Gründe, Wirkung und eigene Grenzen werden erzählt; der Anteil anderer wird benannt.',
        },
      ],
    },
    analysis: {
      name: 'Analytisches Denken',
      description: 'Ob ein Problem zerlegt wird, Annahmen ausgesprochen und Ergebnisse geprüft werden.',
      levels: [
        { label: 'nur das Ergebnis', anchor: 'Ein Ergebnis ohne Weg dorthin.' },
        {
          label: 'erste Schritte',
          anchor: 'Ein Schritt oder eine Zahl wird genannt, aber kein Weg von der Frage zum Ergebnis.',
        },
        {
          label: 'schrittweise',
          anchor: 'Das Problem wird in mindestens zwei Teile zerlegt und der Reihe nach bearbeitet.',
        },
        {
          label: 'begründet',
          anchor: 'Teile, ausgesprochene Annahmen und ein Ergebnis, das aus ihnen folgt.',
        },
        {
          label: 'kritisch',
          anchor:
            'Wie zuvor, und das Ergebnis wird an etwas Bekanntem geprüft oder seine schwache Annahme genannt.',
        },
      ],
    },
    motivation: {
      name: 'Motivation und Lernen',
      description: 'Ob die Gründe eigene sind und sich in dem zeigen, was getan wurde.',
      levels: [
        { label: 'nicht genannt', anchor: 'Kein Grund, oder einer, der zu jeder Stelle passen würde.' },
        { label: 'behauptet', anchor: 'Ein Grund wird genannt, ohne etwas, das ihn zeigt.' },
        { label: 'gezeigt', anchor: 'Ein Grund und etwas Getanes, das dazu passt.' },
        {
          label: 'belegt',
          anchor:
            'Ein bestimmter Grund, zwei oder mehr passende Erfahrungen, oder eine Änderung nach einem Fehler.',
        },
        {
          label: 'mit Antrieb',
          anchor:
            'Bestimmte Gründe, verbunden mit Erfahrungen und damit, was als Nächstes gelernt werden soll und wie.',
        },
      ],
    },
  },
};

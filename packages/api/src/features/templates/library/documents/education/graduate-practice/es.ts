import type { TemplateTranslation } from '@vivavoce/contract/records';

export const es: TemplateTranslation = {
  title: 'Analista júnior',
  questions: {
    motivation: {
      title: 'Por qué este puesto',
      text: 'Para empezar: ¿qué le atrae del trabajo de analista y qué ha hecho hasta ahora que apunte en esa dirección?',
      hint: 'Una razón que sea de verdad suya y algo que la muestre: un curso, un proyecto, un trabajo.',
    },
    project: {
      title: 'Un proyecto que le enorgullece',
      text: 'Hábleme de un proyecto de sus estudios o de un trabajo en el que tuvo que averiguar algo a partir de datos. ¿Cuál era la pregunta, qué hizo usted y qué resultó?',
      hint: 'La situación, su propia parte, qué decidió y por qué, y un resultado que se pueda nombrar.',
    },
    team: {
      title: 'Cuando un equipo no estaba de acuerdo',
      text: 'Describa una ocasión en la que trabajó con otras personas y no estaban de acuerdo en cómo seguir. ¿Qué hizo usted?',
      hint: 'En qué no coincidían, qué dijo y qué escuchó, cómo se resolvió y qué volvería a hacer.',
    },
    estimate: {
      title: 'Pensar en voz alta: una estimación',
      text: 'Pensemos juntos. ¿Cuántas tazas de café se venden más o menos en un día en la ciudad donde vive? Me interesa el camino, no la cifra.',
      hint: 'Diga qué supone, divida el problema en partes, calcule a grandes rasgos y pregúntese si el resultado puede ser cierto.',
    },
    learning: {
      title: 'Aprender de un error',
      text: 'Hábleme de algo que salió mal y que estaba en sus manos. ¿Qué hace de otra manera desde entonces?',
      hint: 'Un error real, su parte en él y un cambio en su forma de trabajar que otra persona podría notar.',
    },
  },
  criteria: {
    structure: {
      name: 'Estructura',
      description: 'Si se puede seguir: un comienzo, un hilo y un final, con el detalle que importa.',
      levels: [
        {
          label: 'difícil de seguir',
          anchor: 'Sin hilo: la respuesta salta de un tema a otro y la pregunta queda abierta.',
        },
        {
          label: 'suelta',
          anchor: 'Hay partes de una respuesta, pero falta orden o final y mucho no viene al caso.',
        },
        {
          label: 'fácil de seguir',
          anchor: 'La respuesta tiene un orden y llega a un final; falta o sobra algún detalle.',
        },
        {
          label: 'clara',
          anchor:
            'Situación, acción y resultado se cuentan en orden, con detalles adecuados y un final explícito.',
        },
        {
          label: 'convincente',
          anchor:
            'Empieza por lo esencial, lo apoya con detalles escogidos y cierra con lo que se deduce de ello.',
        },
      ],
    },
    ownership: {
      name: 'Parte propia',
      description: 'Si queda claro qué hizo y decidió la persona, y no el grupo.',
      levels: [
        {
          label: 'no se muestra',
          anchor: 'Solo «nosotros» o generalidades; no se nombra ninguna acción propia.',
        },
        { label: 'general', anchor: 'Se nombra un papel, pero nada que se hiciera o decidiera.' },
        { label: 'visible', anchor: 'Se describe al menos una acción propia concreta.' },
        { label: 'clara', anchor: 'Varias acciones propias, con la razón de al menos una decisión.' },
        {
          label: 'completa',
          anchor:
            'Se cuentan acciones, razones, efecto y límites propios; se reconoce la parte de los demás.',
        },
      ],
    },
    analysis: {
      name: 'Pensamiento analítico',
      description:
        'Si el problema se divide en partes, se dicen los supuestos y se comprueban los resultados.',
      levels: [
        { label: 'solo el resultado', anchor: 'Un resultado sin camino hasta él.' },
        {
          label: 'primeros pasos',
          anchor: 'Se nombra un paso o una cifra, pero no un camino de la pregunta al resultado.',
        },
        {
          label: 'paso a paso',
          anchor: 'El problema se divide en al menos dos partes y se trabaja en orden.',
        },
        { label: 'razonado', anchor: 'Partes, supuestos dichos y un resultado que se deduce de ellos.' },
        {
          label: 'crítico',
          anchor: 'Lo anterior, y el resultado se contrasta con algo conocido o se nombra su supuesto débil.',
        },
      ],
    },
    motivation: {
      name: 'Motivación y aprendizaje',
      description: 'Si las razones son propias y se ven en lo que se hizo.',
      levels: [
        { label: 'no se nombra', anchor: 'Ninguna razón, o una que serviría para cualquier puesto.' },
        { label: 'afirmada', anchor: 'Se afirma una razón, sin nada hecho que la muestre.' },
        { label: 'mostrada', anchor: 'Una razón y algo hecho que encaja con ella.' },
        {
          label: 'fundada',
          anchor: 'Una razón concreta, dos o más experiencias que encajan, o un cambio tras un error.',
        },
        {
          label: 'con impulso',
          anchor: 'Razones concretas unidas a experiencias y a lo que se quiere aprender después y cómo.',
        },
      ],
    },
  },
};

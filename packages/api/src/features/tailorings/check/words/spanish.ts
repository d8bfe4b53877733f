/** Words that claim nothing by themselves: grammar, and the generic words of any account of work. */
export const SPANISH = `
el la los las lo un una unos unas y e o u ni pero sino a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según
sin sobre tras que cual cuales quien quienes cuyo cuya como cuando donde mientras si no ya aún también además así más muy mucho
mi mis me yo nos nosotros nuestro nuestra nuestros nuestras su sus se le les este esta estos estas ese esa esos esas aquel aquella ello
es son era eran fue fueron fui ser sido siendo soy está están estaba estuve estar he ha han había haber hay tener tengo tiene tuve tenía
poder puedo puede pude pudo
cada todo toda todos todas otro otra otros otras mismo misma propio propia propios propias varios varias diversos diversas distintos distintas diferente diferentes
trabajo trabajos trabajé trabajar trabajando actividad actividades ámbito área áreas aplicar aplicación apliqué aplicando aportar aporté aportación apoyo apoyé apoyar
asegurar aseguré asegurando garantizar garanticé garantizando ayudar ayudé ayudando base basado basada bien buen buena buenas capacidad caso casos claro clara claramente
completo completa completar completé conocimiento conocimientos conseguir conseguí contribuir contribuí contribución cuidado cuidadoso cuidadosa cuidadosamente
dar di dando dedicado dedicada diario diaria diariamente directo directa directamente efectivo eficaz eficazmente eficiente eficientemente ejemplo
encargado encargada encargarme encargué cargo especial especialmente estructurado estructurada experiencia experiencias experimentado enfoque enfocado forma formas fondo función funciones
general gran hacer hice hecho haciendo incluir incluye incluyendo incluido incluida junto llevar llevé cabo llevando lograr logré logrando manejar manejé manejo manera
mejor método métodos modo necesario nuevo nueva nuevos nuevas objetivo objetivos ocuparme ocupé ofrecer ofrecí parte participar participé participación
particular personas persona práctica práctico principal principales principalmente problema problemas proceso profesional profesionalmente proporcionar proporcioné
realizar realicé realizando realización regular regularmente relacionado relacionada relacionados relevante responsable responsabilidad responsabilidades resultado resultados
rol siempre sólido sólida tarea tareas tema temas tipo tipos tomar usar usé usando uso utilizar utilicé utilizando utilización
etapa etapas paso pasos rápido rápida rápidamente fácil estrecho estrecha estrechamente continuo continua continuamente
estimado estimada señor señora saludos atentamente cordial cordialmente interés candidatura puesto gusto agradezco gracias entrevista motivado motivada comprometido comprometida
`;

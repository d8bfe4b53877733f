import { attributeOf, type Element } from './tree.ts';

/** Inline styles that keep a text from being seen; a style sheet's are not known here. */
const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0\d*)?(?![\d.])|font-size\s*:\s*(?:0|0?\.\d+|1)(?:px|pt|em|rem|%)?\s*(?:;|$|!)|(?:text-indent|left|top|right|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)|transform\s*:\s*scale\(\s*0)/i;
const COLOR = /(?:^|;)\s*color\s*:\s*([^;!]+)/i;
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i;
const WHITES = ['white', '#fff', '#ffffff', 'rgb(255,255,255)', 'rgba(255,255,255,1)', 'transparent'];

/** Whether a person who looks at the page sees nothing of this element. White letters count: a page is white unless it says otherwise. */
export function isHidden(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true;
  const style = attributeOf(element, 'style') ?? '';
  if (UNSEEN.test(style)) return true;
  const color = COLOR.exec(style)?.[1];
  if (color === undefined) return false;
  const background = plain(BACKGROUND.exec(style)?.[1] ?? 'white');
  return plain(color) === background || (WHITES.includes(plain(color)) && WHITES.includes(background));
}

function plain(color: string): string {
  return color.toLowerCase().replaceAll(/\s+/g, '');
}

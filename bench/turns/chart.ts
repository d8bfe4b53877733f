import type { Figures, Report } from './figures.ts';

const WIDTH = 760;
const HEIGHT = 440;
const LEFT = 64;
const RIGHT = 24;
const TOP = 72;
const BOTTOM = 64;
const MIN_MS = 400;
const MAX_MS = 1_400;

const x = (ms: number) => LEFT + ((ms - MIN_MS) / (MAX_MS - MIN_MS)) * (WIDTH - LEFT - RIGHT);
const y = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
const round = (value: number) => Math.round(value * 10) / 10;

/** The curve as a picture that reads on a light page and on a dark one. */
export function chartOf(report: Report): string {
  const thresholds = Object.entries(report.fixed);
  const curve = Object.entries(report.curve);
  const chosen = report.curve['450'];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Latency against cut-ins</title>',
    `<desc id="desc">${describe(report)}</desc>`,
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="10"/>`,
    '<text class="head" x="24" y="32">How soon the interviewer answers, and how often it cuts in</text>',
    `<text x="24" y="52">${report.utterances} utterances, a model that is wrong about 15 % of the turns; pauses in mid-turn of 0.35 to 1.5 s</text>`,
    ...axes(),
    line(
      'fixed',
      thresholds.map(([, figures]) => figures),
    ),
    line(
      'ours',
      curve.map(([, figures]) => figures.true),
    ),
    line(
      'ours faulty',
      curve.map(([, figures]) => figures.false),
    ),
    ...thresholds
      .filter(([pauseMs]) => LABELLED.has(pauseMs))
      .map(([pauseMs, figures]) => threshold(pauseMs, figures)),
    ...curve.map(([, figures]) => dot('ours', figures.true)),
    ...curve.map(([, figures]) => dot('ours faulty', figures.false)),
    label('fixed', x(1_030), y(0.42), 'a fixed pause for everything'),
    label('ours', x(690), y(0.13), 'words, point and move together'),
    label('ours', x(690), y(0.13) + 17, 'dashed: a quarter of the pauses closed by a false full stop'),
    chosen === undefined
      ? ''
      : `<circle class="chosen" cx="${round(x(chosen.true.p50Ms))}" cy="${round(y(chosen.true.cutInsMidTurn))}" r="8"/>`,
    '</svg>',
    '',
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n');
}

const LABELLED = new Set(['300', '500', '800', '1300']);

const STYLE = `<style>
.ground { fill: #ffffff; }
text { font: 13px system-ui, sans-serif; fill: #4b5563; }
.head { font-size: 16px; font-weight: 600; fill: #111827; }
.grid { stroke: #e5e7eb; }
path { fill: none; stroke-width: 2.5; }
path.fixed { stroke: #b45309; } circle.fixed { fill: #b45309; } text.fixed { fill: #92400e; }
path.ours { stroke: #1d4ed8; } circle.ours { fill: #1d4ed8; } text.ours { fill: #1d4ed8; }
path.faulty { stroke-dasharray: 5 4; }
.chosen { fill: none; stroke: #1d4ed8; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
.ground { fill: #111827; }
text { fill: #9ca3af; }
.head { fill: #f9fafb; }
.grid { stroke: #374151; }
path.fixed { stroke: #fbbf24; } circle.fixed { fill: #fbbf24; } text.fixed { fill: #fcd34d; }
path.ours { stroke: #60a5fa; } circle.ours { fill: #60a5fa; } text.ours { fill: #93c5fd; }
.chosen { stroke: #60a5fa; }
}
</style>`;

function axes(): string[] {
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const times = [400, 600, 800, 1_000, 1_200, 1_400];
  return [
    ...shares.map(
      (share) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(share))}" y2="${round(y(share))}"/><text x="${LEFT - 10}" y="${round(y(share) + 4)}" text-anchor="end">${share}</text>`,
    ),
    ...times.map(
      (ms) => `<text x="${round(x(ms))}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${ms}</text>`,
    ),
    `<text x="${round((LEFT + WIDTH - RIGHT) / 2)}" y="${HEIGHT - 18}" text-anchor="middle">milliseconds from the last word to the first sound of the answer, median</text>`,
    `<text transform="translate(18 ${round((TOP + HEIGHT - BOTTOM) / 2)}) rotate(-90)" text-anchor="middle">share of the pauses cut into</text>`,
  ];
}

function line(name: string, points: readonly Figures[]): string {
  const path = points.map(
    ({ p50Ms, cutInsMidTurn }, index) =>
      `${index === 0 ? 'M' : 'L'}${round(x(p50Ms))} ${round(y(cutInsMidTurn))}`,
  );
  return `<path class="${name}" d="${path.join(' ')}"/>`;
}

function dot(name: string, { p50Ms, cutInsMidTurn }: Figures): string {
  return `<circle class="${name}" cx="${round(x(p50Ms))}" cy="${round(y(cutInsMidTurn))}" r="4"/>`;
}

const SHIFTS: Readonly<Record<string, readonly [number, number]>> = {
  300: [12, -8],
  500: [12, 20],
  1300: [-24, -14],
};

function threshold(pauseMs: string, figures: Figures): string {
  const { p50Ms, cutInsMidTurn } = figures;
  // Shorter ones come out at the time of the fastest reply; their names stand one below the other.
  const [shiftX, shiftY] = SHIFTS[pauseMs] ?? [12, 4];
  return `${dot('fixed', figures)}${label('fixed', x(p50Ms) + shiftX, y(cutInsMidTurn) + shiftY, `${pauseMs} ms`)}`;
}

function label(name: string, atX: number, atY: number, text: string): string {
  return `<text class="${name}" x="${round(atX)}" y="${round(atY)}">${text}</text>`;
}

function describe({ p50Ms, cutInsMidTurn, cutInsFalsePoints, fixed }: Report): string {
  const at = (pauseMs: number) => fixed[String(pauseMs)]?.cutInsMidTurn ?? 0;
  return `The median answer comes after ${p50Ms} ms and cuts in at ${cutInsMidTurn} of the pauses, ${cutInsFalsePoints} with false full stops; a fixed threshold of 300, 500 or 800 ms at ${at(300)}, ${at(500)} and ${at(800)}.`;
}

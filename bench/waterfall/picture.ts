import type { Span } from './spans.ts';

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 74;
const TOP = 78;
const ROW = 30;
const BAR = 16;
const BOTTOM = 58;
const TICK_MS = 100;

const round = (value: number) => Math.round(value * 10) / 10;

/** One turn's trace as a picture that reads on a light page and on a dark one. */
export function pictureOf(trace: readonly Span[]): string {
  const [root, ...parts] = trace;
  if (!root) throw new Error('There is no trace.');
  const lengthMs = Math.ceil((root.toMs + 1) / TICK_MS) * TICK_MS;
  const height = TOP + trace.length * ROW + BOTTOM;
  const x = (ms: number) => round(LEFT + (ms / lengthMs) * (WIDTH - LEFT - RIGHT));
  const floor = TOP + trace.length * ROW;
  const ticks = Array.from({ length: lengthMs / TICK_MS + 1 }, (_, index) => index * TICK_MS);
  const row = ({ name, on, fromMs, toMs }: Span, index: number) => {
    const y = TOP + index * ROW;
    const width = Math.max(2, round(x(toMs) - x(fromMs)));
    const took = `${Math.round(toMs - fromMs)} ms`;
    return [
      `<text class="name" x="${LEFT - 12}" y="${y + 13}">${name}</text>`,
      `<rect class="${on || 'turn'}" x="${x(fromMs)}" y="${y}" width="${width}" height="${BAR}" rx="3"/>`,
      `<text x="${round(x(toMs) + 6)}" y="${y + 13}">${took}</text>`,
    ].join('');
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">One turn as a trace</title>',
    `<desc id="desc">${describe(root, parts)}</desc>`,
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${height}" rx="10"/>`,
    '<text class="head" x="24" y="32">One turn: from the end of the speech to the first sound of the answer</text>',
    `<text x="24" y="54">${LEGEND}</text>`,
    ...ticks.map(
      (ms) =>
        `<line x1="${x(ms)}" y1="${TOP - 8}" x2="${x(ms)}" y2="${floor}"/><text class="tick" x="${x(ms)}" y="${floor + 16}">${ms}</text>`,
    ),
    `<text class="tick" x="${x(lengthMs / 2)}" y="${floor + 38}">milliseconds after the end of the speech</text>`,
    ...trace.map(row),
    '</svg>',
    '',
  ].join('\n');
}

const LEGEND =
  '<tspan class="agent">■</tspan> agent   <tspan class="vendor">■</tspan> vendor (stand-in)   <tspan class="browser">■</tspan> network and playback';

function describe(root: Span, parts: readonly Span[]): string {
  const told = parts.map(
    ({ name, on, fromMs, toMs }) => `${name} (${on}) from ${Math.round(fromMs)} to ${Math.round(toMs)}`,
  );
  return `The whole turn took ${Math.round(root.toMs)} ms. In milliseconds: ${told.join('; ')}.`;
}

const STYLE = `<style>
text{font:13px system-ui,sans-serif;fill:#1f2733;white-space:pre}.head{font-size:16px;font-weight:600}.name{text-anchor:end}.tick{text-anchor:middle;font-size:12px}
.ground{fill:#fbfbfd;stroke:#d9dde5}line{stroke:#e2e6ed}.turn{fill:#5b6472}.agent{fill:#2f6fde}.vendor{fill:#c07a12}.browser{fill:#178a62}
@media (prefers-color-scheme:dark){text{fill:#e6e9ef}.ground{fill:#171b22;stroke:#323946}line{stroke:#2a313d}.turn{fill:#8d97a8}.agent{fill:#6fa0ff}.vendor{fill:#e5a545}.browser{fill:#45c394}}
</style>`;

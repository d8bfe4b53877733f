import { contrast, parseHex, type Rgb, readableOn, textOn, toHex } from '@vivavoce/contract/plain';
import type { CSSProperties } from 'react';
import { brandingWords as words } from '../words/branding.ts';
import styles from './preview.module.css';

export interface PreviewProps {
  name: string;
  /** `#rrggbb`; null is the product's own. */
  accent: string | null;
  logoUrl: string | null;
}

/** Grounds and the product's accents of the two schemes, as the widget's tokens have them. */
const SCHEMES = {
  light: { ground: [255, 255, 255], text: '#14212b', soft: '#51606b', line: '#dfe4e7', own: [15, 118, 110] },
  dark: { ground: [16, 22, 25], text: '#e8eef0', soft: '#a8b6bd', line: '#2a353b', own: [45, 212, 191] },
} as const satisfies Record<string, { ground: Rgb; text: string; soft: string; line: string; own: Rgb }>;

/** What a candidate sees first, in both schemes, as the widget computes it. */
export function Preview({ name, accent, logoUrl }: PreviewProps) {
  return (
    <div className={styles.previews}>
      {(['light', 'dark'] as const).map((scheme) => (
        <Sample key={scheme} scheme={scheme} name={name} accent={accent} logoUrl={logoUrl} />
      ))}
    </div>
  );
}

function Sample({ scheme, name, accent, logoUrl }: PreviewProps & { scheme: 'light' | 'dark' }) {
  const { ground, text, soft, line, own } = SCHEMES[scheme];
  const asked = (accent === null ? null : parseHex(accent)) ?? own;
  const drawn = readableOn(asked, ground, 3);
  const on = textOn(drawn);
  const colors = {
    '--ground': toHex(ground),
    '--text': text,
    '--soft': soft,
    '--line': line,
    '--brand': toHex(drawn),
    '--on-brand': toHex(on),
    colorScheme: scheme,
  } as CSSProperties;
  const ratio = contrast(drawn, on).toFixed(1);
  const moved = toHex(drawn) !== toHex(asked);
  return (
    <figure className={styles.figure}>
      <div className={styles.sample} style={colors} aria-hidden="true">
        <div className={styles.header}>
          {logoUrl && <img src={logoUrl} alt="" />}
          <div>
            <b dir="auto">{name}</b>
            <small>{words.sample.kind}</small>
          </div>
        </div>
        <b className={styles.heading}>{words.sample.heading}</b>
        <p>{words.sample.text}</p>
        <span className={styles.primary}>{words.sample.start}</span>
        <span className={styles.other}>{words.sample.type}</span>
      </div>
      <figcaption>
        {words[scheme]}: {words.contrast.text(ratio)},{' '}
        {moved ? words.contrast.moved(toHex(drawn)) : words.contrast.good}
      </figcaption>
    </figure>
  );
}

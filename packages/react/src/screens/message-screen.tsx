import type { ReactNode } from 'react';
import { ScreenHeading } from '../parts/heading.tsx';

export interface MessageScreenProps {
  title: string;
  paragraphs: string[];
  reference?: string | null;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A screen of words and one way on. */
export function MessageScreen({ title, paragraphs, reference, actions, children }: MessageScreenProps) {
  return (
    <div className="vv-stage">
      <div className="vv-column">
        <ScreenHeading>{title}</ScreenHeading>
        {paragraphs.map((text) => (
          <p key={text} className="vv-soft">
            {text}
          </p>
        ))}
        {children}
        {reference ? <p className="vv-reference">{reference}</p> : null}
        {actions ? <div className="vv-acts">{actions}</div> : null}
      </div>
    </div>
  );
}

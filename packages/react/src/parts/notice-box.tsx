import type { ReactNode } from 'react';

export interface NoticeBoxProps {
  tone: 'warning' | 'danger' | 'calm';
  title?: string;
  text: string;
  reference?: string | null;
  children?: ReactNode;
}

export function NoticeBox({ tone, title, text, reference, children }: NoticeBoxProps) {
  return (
    <div className={`vv-notice vv-notice-${tone}`}>
      <div className="vv-notice-words">
        <p>
          {title ? <strong className="vv-notice-title">{title}</strong> : null}
          <span>{text}</span>
        </p>
        {reference ? <p className="vv-reference">{reference}</p> : null}
      </div>
      {children}
    </div>
  );
}

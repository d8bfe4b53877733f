import { lazy, Suspense } from 'react';
import type { CommandPaletteProps } from './command-palette.tsx';

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}));

/** The command palette, whose code comes when it is first opened. */
export function Palette(props: CommandPaletteProps) {
  return (
    <Suspense fallback={null}>
      <CommandPalette {...props} />
    </Suspense>
  );
}

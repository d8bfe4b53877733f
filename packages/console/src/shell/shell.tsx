import { useLocation } from '@tanstack/react-router';
import { Menu, Search } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../kit/button.tsx';
import { useTenant } from '../session/tenant.ts';
import { shellWords } from '../words/shell.ts';
import { AccountMenu } from './account-menu.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { TenantMenu } from './tenant-menu.tsx';
import { usePaletteKey } from './use-palette-key.ts';

/** The frame around the pages of a tenant: rail, tenant and mode, palette, and the page itself. */
export function Shell({ children }: { children: ReactNode }) {
  const { mode } = useTenant();
  const palette = usePaletteKey();
  const drawer = useRef<HTMLDialogElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: wherever a link of the drawer led
  useEffect(() => drawer.current?.close(), [pathname]);
  const rail = (
    <>
      <div className={styles.top}>
        <TenantMenu />
        <ModeSwitch />
      </div>
      <button type="button" className={styles.search} onClick={palette.open}>
        <Search size={16} aria-hidden />
        <span>{shellWords.palette.open}</span>
        <kbd aria-hidden>{palette.keyName}</kbd>
      </button>
      <Rail />
      <div className={styles.foot}>
        <AccountMenu />
      </div>
    </>
  );
  return (
    <div className={styles.shell} data-mode={mode}>
      <a href="#content" className={styles.skip}>
        {shellWords.skip}
      </a>
      <header className={styles.bar}>
        <Button
          look="quiet"
          aria-label={shellWords.openNavigation}
          icon={<Menu size={20} aria-hidden />}
          onPress={() => drawer.current?.showModal()}
        />
        <TenantMenu />
        <ModeSwitch />
        <Button
          look="quiet"
          aria-label={shellWords.palette.open}
          icon={<Search size={20} aria-hidden />}
          onPress={palette.open}
        />
      </header>
      <aside className={styles.rail} aria-label={shellWords.rail}>
        {rail}
      </aside>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself */}
      <dialog
        ref={drawer}
        className={styles.drawer}
        aria-label={shellWords.navigation}
        onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      >
        <div className={styles.sheet}>
          <Rail />
          <div className={styles.foot}>
            <AccountMenu />
            <Button onPress={() => drawer.current?.close()}>{shellWords.closeNavigation}</Button>
          </div>
        </div>
      </dialog>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {palette.wasOpened && <Palette isOpen={palette.isOpen} onOpenChange={palette.setOpen} />}
    </div>
  );
}

import { Component, type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

/** A screen that is a chunk of its own, so that the first one is on screen without it. */
export interface LazyScreen<P extends object> {
  /** Loads it before it is needed; what fails now is tried again when it is. */
  preload(): void;
  /** The screen itself where it is loaded already, so that nothing flickers; else one that React waits for. */
  current(): ComponentType<P>;
  /** Forgets an attempt that failed. */
  renew(): void;
}

export function lazyScreen<P extends object>(load: () => Promise<ComponentType<P>>): LazyScreen<P> {
  let loaded: ComponentType<P> | null = null;
  const fetched = async () => {
    loaded ??= await load();
    return loaded;
  };
  const waited = () => lazy(async () => ({ default: await fetched() }));
  let part: ComponentType<P> = waited();
  return {
    preload: () => void fetched().catch(() => {}),
    current: () => loaded ?? part,
    renew: () => {
      part = waited();
    },
  };
}

export interface LazyPlaceProps<P extends object> {
  screen: LazyScreen<P>;
  props: P;
  /** Stands there until it is loaded. */
  waiting: ReactNode;
  /** Stands there where it cannot be loaded: the network is gone, or the file is. */
  failed: (retry: () => void) => ReactNode;
  /** Called once it is on screen: focus may go to its heading now. */
  onShown: () => void;
}

/** Where a lazy screen is rendered: what it waits with, and a way on where it never comes. */
export function LazyPlace<P extends object>({ screen, props, waiting, failed, onShown }: LazyPlaceProps<P>) {
  const [{ attempt, Screen }, setShown] = useState(() => ({ attempt: 0, Screen: screen.current() }));
  const retry = () => {
    screen.renew();
    setShown({ attempt: attempt + 1, Screen: screen.current() });
  };
  return (
    <LoadBoundary key={attempt} fallback={failed(retry)}>
      <Suspense fallback={<Waits>{waiting}</Waits>}>
        <Screen {...props} />
        <Shown onShown={onShown} />
      </Suspense>
    </LoadBoundary>
  );
}

/** Marks what stands there only until a screen is loaded. */
function Waits({ children }: { children: ReactNode }) {
  return (
    <div className="vv-inner-part" data-waits="">
      {children}
    </div>
  );
}

/** Its effect runs when everything beside it is on screen. */
function Shown({ onShown }: { onShown: () => void }) {
  useEffect(onShown, [onShown]);
  return null;
}

interface LoadBoundaryProps {
  fallback: ReactNode;
  children: ReactNode;
}

class LoadBoundary extends Component<LoadBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

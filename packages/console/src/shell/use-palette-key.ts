import { useEffect, useState } from 'react';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the palette is open; ⌘K and Ctrl+K open it from everywhere. Its code is loaded when it is first wanted. */
export function usePaletteKey() {
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const setOpen = (open: boolean) => {
    if (open) setWasOpened(true);
    setIsOpen(open);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(isApple ? event.metaKey : event.ctrlKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      setWasOpened(true);
      setIsOpen((open) => !open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { isOpen, wasOpened, setOpen, open: () => setOpen(true), keyName: isApple ? '⌘K' : 'Ctrl K' };
}

import { useEffect, useEffectEvent } from 'react';

const TEXT_FIELDS = 'textarea, input, select, [contenteditable]';

/** Calls back at `?`, unless it is typed into a text field or a dialog is open. */
export function useHelpKey(open: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof Element && target.closest(`${TEXT_FIELDS}, dialog`) !== null) return;
    event.preventDefault();
    open();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

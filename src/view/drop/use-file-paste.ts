import { useEffect, useEffectEvent } from 'react';
import type { DroppedFile } from './files-of-drop.ts';

/**
 * Takes files that are pasted anywhere on the page. In a text field a copied text goes before: some
 * programs offer a picture of it along with the words.
 */
export function useFilePaste(take: (files: DroppedFile[]) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    const files = [...(clipboardData?.files ?? [])];
    if (files.length === 0 || clipboardData === null) return;
    const isField = target instanceof Element && target.closest('textarea, input') !== null;
    if (isField && clipboardData.types.some((type) => type.startsWith('text/'))) return;
    event.preventDefault();
    take(files.map((file) => ({ name: file.name, blob: file })));
  });

  useEffect(() => {
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

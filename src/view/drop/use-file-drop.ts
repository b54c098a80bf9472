import { useEffect, useEffectEvent, useState } from 'react';
import { type DroppedFile, filesOfDrop } from './files-of-drop.ts';

/** Takes files that are dropped anywhere on the window. Whether some are being dragged over it. */
export function useFileDrop(take: (files: DroppedFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);

  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  });
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    // Between two elements of the page there is one that is entered.
    if (event.relatedTarget === null) setIsOver(false);
  });
  const onDrop = useEffectEvent(async (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(false);
    const files = await filesOfDrop(event.dataTransfer);
    if (files.length > 0) take(files);
  });

  useEffect(() => {
    const drop = (event: DragEvent): void => void onDrop(event);
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

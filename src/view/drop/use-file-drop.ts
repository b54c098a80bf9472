import { useEffect, useEffectEvent, useState } from 'react';
import { type Drop, filesOfDrop } from './files-of-drop.ts';

/** What the window has to do with files: nothing, being dragged over, or looking into folders. */
export type DropPhase = 'none' | 'over' | 'walking';

/** Takes files that are dropped anywhere on the window. */
export function useFileDrop(take: (drop: Drop) => void): DropPhase {
  const [phase, setPhase] = useState<DropPhase>('none');

  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setPhase('over');
  });
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    // Between two elements of the page there is one that is entered.
    if (event.relatedTarget === null) setPhase('none');
  });
  const onDrop = useEffectEvent(async (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setPhase('walking');
    const drop = await filesOfDrop(event.dataTransfer);
    setPhase('none');
    take(drop);
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
  return phase;
}

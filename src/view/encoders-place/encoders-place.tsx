import { useAppState } from '../app-context.ts';
import { encoderLine } from '../../app/encoder-line.ts';

export function EncodersPlace() {
  const encoder = useAppState((state) => state.encoder);
  return (
    <main>
      <h2>Encoders</h2>
      <p>{encoderLine(encoder)}</p>
    </main>
  );
}

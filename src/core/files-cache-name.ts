/**
 * The cache in which the service worker (src/sw.ts) keeps files, by the addresses that they are fetched from.
 * @param part `data`: models, packs and texts to train on; the others: ONNX Runtime for a backend
 * @param scope address of the app; several copies of it may have an origin in common
 */
export function filesCacheName(
  part: 'data' | 'runtime-wasm' | 'runtime-webgpu',
  scope: string,
): string {
  return `taglight-${part}-${scope}`;
}

import type { Locator } from '@playwright/test';

/** Fewer pixels of one colour are where two others meet. */
const FEW = 12;

/** How many colours are seen in an element, in no order. */
export async function distinctColours(element: Locator): Promise<number> {
  const png = await element.screenshot({ scale: 'css' });
  // The page under test allows no pictures from elsewhere.
  const page = await element.page().context().newPage();
  const count = await page.evaluate(
    async ({ base64, few }) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${base64}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const pixels = new Uint32Array(
        context.getImageData(0, 0, canvas.width, canvas.height).data.buffer,
      );
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      return [...counts.values()].filter((pixelsOfIt) => pixelsOfIt >= few).length;
    },
    { base64: png.toString('base64'), few: FEW },
  );
  await page.close();
  return count;
}

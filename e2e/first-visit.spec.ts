import { expect, test } from '@playwright/test';

test('a first visit: the page loads, a sample is taken, its tags show', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  const hosts = new Set<string>();
  page.context().on('request', (request) => hosts.add(new URL(request.url()).host));

  await page.goto('/');
  await page.getByRole('button', { name: 'Finding duties in long contracts' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');

  const meters = page.getByRole('list', { name: 'Tags' }).getByRole('meter');
  await expect(meters).toHaveCount(4);
  await expect(meters.first()).toHaveAccessibleName('natural-language-processing');
  const values = await meters.evaluateAll((elements) =>
    elements.map((element) => Number(element.getAttribute('aria-valuenow'))),
  );
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 0);

  expect([...hosts]).toEqual([new URL(page.url()).host]);
  expect(problems).toEqual([]);
});

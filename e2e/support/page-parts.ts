import { expect, type Locator, type Page } from '@playwright/test';

/** What a person finds on the page, by role and name. */
export class TaglightPage {
  readonly page: Page;
  readonly text: Locator;
  readonly meters: Locator;
  readonly root: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: 'Text' });
    this.meters = page.getByRole('list', { name: 'Tags' }).getByRole('meter');
    this.root = page.locator('html');
    this.status = page.getByRole('status');
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  /** The model is there and no work is under way. */
  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
  }

  /** Puts a text in place of the one there is, and waits for its tags. */
  async tag(text: string): Promise<void> {
    await this.text.fill(text);
    await this.ready();
    await expect(this.page.getByText(/\d tokens? in/)).toBeAttached();
  }

  /** The tags shown, the first one first, with their probabilities in percent. */
  async shown(): Promise<{ tag: string; percent: number }[]> {
    return this.meters.evaluateAll((meters) =>
      meters.map((meter) => ({
        tag: meter.getAttribute('aria-label') ?? '',
        percent: Number(meter.getAttribute('aria-valuenow')),
      })),
    );
  }
}

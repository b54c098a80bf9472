import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { TaglightPage } from './page-parts.ts';

/** A checkpoint in the form that Made With ML's training saves, with random weights. */
export const CHECKPOINT = 'src/checkpoint/fixtures/finetuned-llm';
/** What it is called once it is imported. */
export const IMPORTED = 'Fine-tuned BERT';
const CHECKPOINT_FILES = ['model.pt', 'args.json', 'class_to_index.json', 'config.json'];

/** The encoders' place, and what of it stands in the top bar. */
export class EncodersPage extends TaglightPage {
  readonly encoder: Locator;
  readonly tagSet: Locator;
  readonly openFiles: Locator;
  readonly importPanel: Locator;

  constructor(page: Page) {
    super(page);
    this.encoder = page.getByRole('combobox', { name: 'Encoder' });
    this.tagSet = page.getByRole('combobox', { name: 'Tag set' });
    this.openFiles = page.getByLabel('Open files');
    this.importPanel = page.getByRole('region', { name: 'Import', exact: true });
  }

  item(name: string): Locator {
    return this.page.getByRole('list', { name: 'Encoders' }).getByRole('listitem', { name });
  }

  /** Goes there without loading the page anew. */
  async goToEncoders(): Promise<void> {
    await this.page.getByRole('link', { name: 'Encoders' }).click();
    await expect(this.page.getByRole('heading', { name: 'Encoders' })).toBeVisible();
  }

  /** Chooses files of the checkpoint in the device's dialog. */
  async choose(files: readonly string[] = CHECKPOINT_FILES): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await (await chooser).setFiles(files.map((name) => join(CHECKPOINT, name)));
  }

  /** Waits for the report, uses what was imported, and waits until it tags. */
  async useImported(name: string = IMPORTED): Promise<void> {
    const use = this.importPanel.getByRole('button', { name: 'Use' });
    await use.click({ timeout: 30_000 });
    await expect(this.importPanel).toBeHidden();
    await expect(this.item(name)).toContainText('In use', { timeout: 30_000 });
    await this.ready();
  }

  /** Drops files of the checkpoint onto the window, as a person's file manager does. */
  async drop(files: readonly string[] = CHECKPOINT_FILES): Promise<void> {
    const contents = files.map((name) => ({
      name,
      base64: readFileSync(join(CHECKPOINT, name)).toString('base64'),
    }));
    await this.page.evaluate((given) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent(type, event));
      }
    }, contents);
  }
}

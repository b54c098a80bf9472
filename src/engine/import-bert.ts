import { words, type Words } from '../core/words.ts';
import type { Precision } from '../checkpoint/bert/bert-weights.ts';
import type { HuggingFacePlan, MadeWithMlPlan } from '../checkpoint/checkpoint-plan.ts';
import type { OpenedBert, OpenedHead, Usage } from '../checkpoint/opened-checkpoint.ts';
import { headProbabilities } from '../core/head-probabilities.ts';
import { cleanText } from '../core/text-cleaning.ts';
import { convertBert } from './convert-bert.ts';
import type { ComparedVectors } from './form-trial.ts';
import type { ImportedEncoder, ImportedHead, ImportProgress } from './import-calls.ts';
import type { FormDifference, ImportReport } from './import-report.ts';
import { importedSource } from './imported-source.ts';
import { nameTags } from './name-tags.ts';
import { relativeDifference } from './relative-difference.ts';
import { createTokeniser } from './tokeniser.ts';
import { CALIBRATION_TEXTS, COMPARISON_TEXTS } from './trial-texts.ts';
import { withSpecialTokens } from './with-special-tokens.ts';

export interface BertImport {
  readonly name: string;
  readonly plan: MadeWithMlPlan | HuggingFacePlan;
  readonly precision: Precision;
  /** null: the names in the files. */
  readonly tagNames: readonly string[] | null;
  readonly unusedFiles: readonly string[];
  readonly signal: AbortSignal;
  readonly report: (progress: ImportProgress) => void;
}

/**
 * Converts an opened checkpoint, with its head where there is one.
 * @throws CheckpointError, EngineError, the signal's reason
 */
export async function importBert(opened: OpenedBert, job: BertImport): Promise<ImportedEncoder> {
  const { name, plan, precision, signal } = job;
  const head = opened.head && importedHead(opened.head, opened.usage, job.tagNames);
  const idsOf = sampleIds(opened);
  const { file, poolings, compared } = await convertBert(opened, {
    precision,
    calibration: CALIBRATION_TEXTS.map(idsOf),
    comparison: COMPARISON_TEXTS.map(idsOf),
    notes: { source: plan.weights.path },
  });
  const source = await importedSource(
    {
      name,
      format: 'compact',
      precision,
      windowTokens: opened.usage.windowTokens,
      poolings,
      languages: plan.tokeniser.kind === 'scibert' ? ['en'] : [],
      weights: file,
      tokeniser: opened.tokeniser,
    },
    signal,
    job.report,
  );
  const report: ImportReport = {
    kind: plan.kind,
    found: found(plan, head),
    tokeniser: plan.tokeniser.kind,
    shape: opened.config,
    parameters: opened.weights.parameters(),
    precision,
    bytes: file.size,
    comparison: compared
      ? difference(compared, head)
      : { notCompared: words('fp32 keeps the numbers of the checkpoint.') },
    tags: head?.tags ?? null,
    unusedWeights: opened.weights.unread(),
    unusedFiles: job.unusedFiles,
  };
  return { source, usage: opened.usage, head, report };
}

function importedHead(
  { head, tags, threshold }: OpenedHead,
  { pooling, textCleaning, textTemplate }: Usage,
  typed: readonly string[] | null,
): ImportedHead {
  const names = typed ? nameTags(typed, head.layers.at(-1)!.outputs) : tags!;
  const noneTag = names.includes('other') ? 'other' : null;
  return { head, tags: names, pooling, textCleaning, textTemplate, noneTag, threshold };
}

/** Text to token ids as the encoder will see them, cut at the length of its window. */
function sampleIds({ tokeniser, usage }: OpenedBert): (text: string) => Int32Array {
  const { tokenise, first, last } = createTokeniser(tokeniser);
  return (text) => {
    const ids = tokenise(cleanText(text, usage.textCleaning)).slice(0, usage.windowTokens - 2);
    return withSpecialTokens(ids, { first, last });
  };
}

function found({ kind, weights }: BertImport['plan'], head: ImportedHead | null): Words {
  const file = weights.path;
  if (kind === 'made-with-ml') return words('Made With ML checkpoint ({file})', { file });
  return head
    ? words('BERT classifier ({file})', { file })
    : words('BERT encoder ({file})', { file });
}

function difference({ exact, stored }: ComparedVectors, head: ImportedHead | null): FormDifference {
  const largest = (differenceOf: (index: number) => number): number =>
    Math.max(...exact.map((_, index) => differenceOf(index)));
  return {
    texts: exact.length,
    vector: largest((index) => relativeDifference(stored[index]!, exact[index]!)),
    probability:
      head &&
      largest((index) => {
        const pack = { encoder: { normalisation: 'none' }, head: head.head } as const;
        const wanted = headProbabilities(pack, exact[index]!);
        const given = headProbabilities(pack, stored[index]!);
        return Math.max(...wanted.map((value, tag) => Math.abs(value - given[tag]!)));
      }),
  };
}

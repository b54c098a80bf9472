import type { TagPack } from '../core/tag-pack.ts';
import type { EncoderSource } from './engine.ts';

/** The `README.md` of an export, with an example for onnxruntime and one for Ray Data. */
export function exportedReadme(source: EncoderSource, pack: TagPack): string {
  const { tags, encoder, licence } = pack;
  return `# ${pack.name}

${pack.description || 'A text tagger.'} Exported from Taglight: the encoder ${source.name} with a head for
${tags.length} tags: ${tags.map(({ name }) => name).join(', ')}.${licence && ` Licence of the tag set: ${licence}.`}

| file | what it is |
|---|---|
| \`model.onnx\` | \`input_ids\` and \`attention_mask\` (int64, [texts, tokens]) to \`probabilities\` (float32, [texts, tags]); pooling, head, temperature and ${pack.head.activation} are inside |
| \`tokenizer.json\`, \`tokenizer_config.json\` | for Hugging Face's tokenizers and transformers |
| \`labels.json\` | the tags in the order of the output, their thresholds, and how texts are prepared |
| \`tagger.py\` | all of it put together |

${precisionNote(source)}Texts are made like this: \`${encoder.textTemplate}\`. \`tagger.py\` reads the first ${encoder.windowTokens}
tokens of a text; Taglight reads longer texts in windows and takes the mean of their probabilities.

## onnxruntime

\`\`\`sh
pip install onnxruntime tokenizers numpy
\`\`\`

\`\`\`python
from tagger import Tagger

tagger = Tagger()
texts = ["A detector of small objects in aerial images.", "Roll back a model that went wrong."]
tags, probabilities = tagger.tag(texts)
for text, tag, row in zip(texts, tags, probabilities):
    print(tag, dict(zip(tagger.labels, row.round(3).tolist())), text)
\`\`\`

## Millions of texts: Ray Data

\`\`\`sh
pip install "ray[data]" onnxruntime tokenizers numpy
\`\`\`

\`texts.csv\` has a column \`text\`. Each of up to four workers loads the model once. On a cluster, this folder
has to be on every machine under the same path.

\`\`\`python
import ray
from tagger import Tagger


class TagBatch:
    def __init__(self):
        self.tagger = Tagger()

    def __call__(self, batch):
        batch["tag"], probabilities = self.tagger.tag(batch["text"])
        batch["probability"] = probabilities.max(axis=1)
        return batch


texts = ray.data.read_csv("texts.csv")
tagged = texts.map_batches(
    TagBatch,
    batch_size=64,
    compute=ray.data.ActorPoolStrategy(min_size=1, max_size=4),
)
tagged.write_parquet("tagged")
\`\`\`
`;
}

function precisionNote({ precision, format }: EncoderSource): string {
  if (format === 'onnx' || precision === 'fp32') return '';
  return `The weights were stored as ${precision} and are float32 here, which computes more exactly than ${precision} in
the browser: probabilities differ a little from those shown there.

`;
}

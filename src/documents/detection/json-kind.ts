const OPENS_OBJECT = /^\{\s*["}]/;
const OPENS_ARRAY = /^\[\s*[[{"\]]/;

/** Types of CSL 1.0.2 that other JSON hardly uses, or with fields that only CSL has. */
const CSL_TYPE =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/;

const CSL_FIELD = /"(?:issued|family|container-title|citation-key|date-parts|publisher-place)"\s*:/;

/** Which kind of JSON a text begins as, or null. */
export function jsonKind(head: string): 'json' | 'jsonl' | 'csl-json' | null {
  const start = head.trimStart();
  const isObject = OPENS_OBJECT.test(start);
  if (!isObject && !OPENS_ARRAY.test(start)) return null;
  if (isObject && isWholeLine(start)) return 'jsonl';
  return CSL_TYPE.test(start) && CSL_FIELD.test(start) ? 'csl-json' : 'json';
}

/** Whether the first line is an object, and another one begins after it. */
function isWholeLine(start: string): boolean {
  const end = start.indexOf('\n');
  if (end === -1 || !OPENS_OBJECT.test(start.slice(end).trimStart())) return false;
  try {
    JSON.parse(start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

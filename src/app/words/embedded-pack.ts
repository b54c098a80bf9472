import { type Words, words } from '../../core/words.ts';

/** What the tag set that comes with the app says of itself, for the catalogues: its file is in English. */
export const EMBEDDED_PACK_WORDS: readonly Words[] = [
  words('What a machine learning project is about, from its title and description.'),
  words('Images and video.'),
  words('Text and language.'),
  words('Building, serving and looking after models.'),
  words('Any other project.'),
];

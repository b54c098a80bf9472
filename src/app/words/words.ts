/** For the view, which takes only types from core. */
export { type Words, words } from '../../core/words.ts';

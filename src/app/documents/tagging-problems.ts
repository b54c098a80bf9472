import { words } from '../../core/words.ts';

/** What may come between a document and its tags, in words for a person. */
export const NO_WORDS = {
  message: words('There are no words in it to tag.'),
  advice: words('If it has a list of references alone, have references read too.'),
};

export const NOT_ENCODED = {
  message: words('The encoder could not read it.'),
  advice: words('Try again; if that fails too, choose another encoder.'),
};

export const NOT_KEPT = {
  message: words('The browser could not keep what became of a document.'),
  advice: words('Reload the page, then try again.'),
};

export const NOT_TAGGED = {
  message: words('The documents could not be tagged by this tag set.'),
  advice: words('Choose the tag set again; if that fails too, reload the page.'),
};

export const TEXT_DAMAGED = {
  message: words('The text that was kept of this document is damaged.'),
  advice: words('Read its file again; where that is gone too, add the file again.'),
};

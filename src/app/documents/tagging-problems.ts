/** What may come between a document and its tags, in words for a person. */
export const NO_WORDS = {
  message: 'There are no words in it to tag.',
  advice: 'If it has a list of references alone, have references read too.',
};

export const NOT_ENCODED = {
  message: 'The encoder could not read it.',
  advice: 'Try again; if that fails too, choose another encoder.',
};

export const NOT_KEPT = {
  message: 'The browser could not keep what became of a document.',
  advice: 'Reload the page, then try again.',
};

export const NOT_TAGGED = {
  message: 'The documents could not be tagged by this tag set.',
  advice: 'Choose the tag set again; if that fails too, reload the page.',
};

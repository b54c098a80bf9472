/** What a start takes up from the last visit is kept under these keys. */

/** The text that was written last, in whichever tab. */
export const TEXT = 'taglight.text';
/** The text that another one is compared with. */
export const PINNED = 'taglight.pinned';
export const SETTINGS = 'taglight.settings';
/** The encoder and the tag set in use. */
export const CHOICE = 'taglight.choice';
export const DOCUMENTS_SETTINGS = 'taglight.documents';

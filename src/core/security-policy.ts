import { MODEL_HOSTS } from './model-hub.ts';

/** The Trusted Types policy that strings go through on their way to a sink, by its fixed name. */
export const OWN_SCRIPTS_POLICY = 'default';
/** The Trusted Types policy of HTML that is parsed and never shown. */
export const INERT_HTML_POLICY = 'inert-html';

/**
 * What `default-src` refuses and this does not name, is refused: fonts, frames, media, objects. Styles
 * are files, too; React sets those of single elements through the CSSOM, which no policy concerns.
 */
const directives: readonly (readonly [name: string, ...values: string[]])[] = [
  ['default-src', "'none'"],
  // WebAssembly, and no code made of strings.
  ['script-src', "'self'", "'wasm-unsafe-eval'"],
  ['worker-src', "'self'"],
  ['connect-src', "'self'", ...MODEL_HOSTS],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', OWN_SCRIPTS_POLICY, INERT_HTML_POLICY],
];

/** Browsers ignore it in a page, with a warning. */
const headerOnly: typeof directives = [['frame-ancestors', "'none'"]];

/**
 * The content security policy of everything that the app serves: the page may reach its own origin and,
 * when a person downloads an encoder, the model hub.
 * @param place a response's header, or a `meta` element in the page where a host sends no headers
 */
export function contentSecurityPolicy(place: 'header' | 'meta'): string {
  return [...directives, ...(place === 'header' ? headerOnly : [])]
    .map((directive) => directive.join(' '))
    .join('; ');
}

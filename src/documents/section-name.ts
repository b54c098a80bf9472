const SECTION =
  /^(?:(?:\d{1,2}|[IVX]{1,5})[.)]?\s+)?(?:abstract|summary|keywords|contents|introduction|background|related work|(?:materials and )?methods?|methodology|experiments?|results?(?: and discussion)?|evaluation|discussion|limitations|conclusions?|future work|acknowledge?ments?|references|bibliography|literature|appendix.{0,60})[.:]?$/i;

/** Whether a line is what papers call their sections: surely a heading, never a title. */
export function isSectionName(line: string): boolean {
  return SECTION.test(line);
}

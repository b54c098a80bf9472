const COMMANDS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** A keyword as it is written in BibTeX: LaTeX's own characters escaped, separators in braces. */
export function escapeKeyword(keyword: string): string {
  const escaped = keyword
    .replaceAll(/[\\~^]|[&%$#_{}]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replaceAll('"', '{"}');
  return /[,;]/.test(escaped) ? `{${escaped}}` : escaped;
}

/** What a keyword says that was written by `escapeKeyword`; others are as good as unchanged. */
export function unescapeKeyword(source: string): string {
  let keyword = /^\{[^{}]*[,;]/.test(source) && source.endsWith('}') ? source.slice(1, -1) : source;
  keyword = keyword.replaceAll('{"}', '"');
  for (const [sign, command] of Object.entries(COMMANDS)) {
    if (sign !== '\\') keyword = keyword.replaceAll(command, sign);
  }
  return keyword
    .split(COMMANDS['\\']!)
    .map((part) => part.replaceAll(/\\([&%$#_{}])/g, '$1'))
    .join('\\');
}

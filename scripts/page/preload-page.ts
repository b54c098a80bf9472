import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Has the built page fetch a chunk that its entry imports later, with its styles, at the same time as the
 * entry. Without it they would be asked for once the entry has run.
 * @param name of the chunk
 */
export function preloadPage(name: string): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, chunk }) {
        if (!bundle || !chunk) return [];
        const page = Object.values(bundle).find((output) => output.name === name);
        if (!page) throw new Error(`The build made no chunk ${name}.`);
        const known = withImports(chunk.fileName, bundle);
        const added = [...withImports(page.fileName, bundle)].filter((one) => !known.has(one));
        const styles = new Set(added.flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])]));
        return [
          ...added.map(({ fileName }) => link('modulepreload', fileName)),
          ...Array.from(styles, (file) => link('stylesheet', file)),
        ];
      },
    },
  };
}

/** A chunk with all that it imports at once. */
function withImports(
  fileName: string,
  bundle: Rolldown.OutputBundle,
): ReadonlySet<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (name: string): void => {
    const output = bundle[name];
    if (output?.type !== 'chunk' || found.has(output)) return;
    found.add(output);
    output.imports.forEach(visit);
  };
  visit(fileName);
  return found;
}

function link(rel: string, file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `./${file}` },
    injectTo: 'head',
  };
}

/** The folder of the package that a module or file is from, such as `node_modules/react`. */
export function packageFolder(path: string): string | undefined {
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+/.exec(path)?.[0];
}

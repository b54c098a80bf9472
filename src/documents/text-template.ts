const PLACE = /\{([^{}]+)\}/g;

/** The columns that a template such as `{title}. {description}` names, in its order. */
export function templateColumns(template: string): string[] {
  return [...template.matchAll(PLACE)].map(([, column]) => column!);
}

/** The template with every place filled by `valueOf` its column. */
export function fillTemplate(template: string, valueOf: (column: string) => string): string {
  return template.replaceAll(PLACE, (_, column: string) => valueOf(column));
}

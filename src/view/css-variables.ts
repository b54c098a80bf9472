import type { CSSProperties } from 'react';

/** Values that a style sheet takes from a component. React's types don't know custom properties. */
export function cssVariables(variables: Record<`--${string}`, string>): CSSProperties {
  return variables;
}

interface PolicyRules {
  readonly createHTML?: (html: string) => string;
  /** Null refuses. */
  readonly createScriptURL?: (url: string) => string | null;
}

/** What a policy made of a string; sinks take it in the string's place. */
export interface TrustedHtml {
  toString(): string;
}

interface Policy {
  createHTML(html: string): TrustedHtml;
}

/** The part of a page's or a worker's global scope that TypeScript does not know yet. */
export interface TrustedTypesScope {
  /** Absent where a browser has no Trusted Types. */
  readonly trustedTypes?: {
    createPolicy(name: string, rules: PolicyRules): Policy;
  };
}

import type { Language } from './language.ts';
import { spokenLanguage } from './t.ts';

/** What is made for a language when it is first spoken, such as a formatter, which takes its time. */
export function perLanguage<Made>(make: (language: Language) => Made): () => Made {
  const made = new Map<Language, Made>();
  return () => {
    const language = spokenLanguage();
    let here = made.get(language);
    if (here === undefined) {
      here = make(language);
      made.set(language, here);
    }
    return here;
  };
}

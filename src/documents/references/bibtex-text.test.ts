import { describe, expect, it } from 'vitest';
import { bibtexText } from './bibtex-text.ts';

const latex = String.raw;

describe('bibtexText', () => {
  it.each([
    ['plain\n  wrapped\n\n  paragraphs', 'plain wrapped\n\nparagraphs'],
    [latex`{{Deep} {L}earning} for {\'E}tudes, na\"{\i}ve`, 'Deep Learning for Études, naïve'],
    [latex`D\"usseldorf, {\OE}uvre, {\aa}, \v{c}, stra{\ss}e`, 'Düsseldorf, Œuvre, å, č, straße'],
    ["1--2, ``so'' --- don't", "1–2, “so” — don't"],
    [latex`\textbf{bold} \emph{and} \unknown{kept} \relax`, 'bold and kept'],
    [latex`$O(n \log n)$, H$_2$O, $\alpha \leq \beta$`, 'O(n log n), H₂O, α≤β'],
    [
      latex`at $\sim$5 TeV for $5 or $7, 50% more \& 5\% less`,
      'at ∼5 TeV for $5 or $7, 50% more & 5% less',
    ],
    ['p<0.05 $x<y$ {and} >3 <i>in vivo</i>', 'p<0.05 x<y and >3 in vivo'],
    [latex`\begin{enumerate}\item a \item b\end{enumerate}`, 'a\n\nb'],
    [latex`\begin{equation}x = 1\end{equation}{,}`, 'x = 1\n\n,'],
    [
      latex`\url{https://example.org/a_b}~and snake_case & C#`,
      'https://example.org/a_b and snake_case & C#',
    ],
    [latex`{unbalanced \textbf`, 'unbalanced'],
  ])('reads %j', (source, text) => {
    expect(bibtexText(source).trim()).toBe(text);
  });

  it('ends for a megabyte of commands, and keeps their words', () => {
    const text = bibtexText(`${'\\a{b} '.repeat(150_000)}end`);
    expect(text.trim()).toMatch(/^b( b)* end$/);
  });
});

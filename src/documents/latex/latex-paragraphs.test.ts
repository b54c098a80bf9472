import { describe, expect, it } from 'vitest';
import { latexParagraphs } from './latex-paragraphs.ts';

const texts = (latex: string) =>
  latexParagraphs(latex).paragraphs.map(({ text }) => text.replaceAll('\u00A0', ' ').trim());
const roles = (latex: string) =>
  latexParagraphs(latex).paragraphs.map(({ role, text }) => `${role}: ${text.trim()}`);

describe('latexParagraphs', () => {
  it('reads title, authors, abstract and sections; nothing else of the preamble', () => {
    const latex = String.raw`\documentclass[11pt]{article}
      \usepackage[utf8]{inputenc} \setlength{\parindent}{0pt}
      \title[Short]{On \emph{Tags}\thanks{To you.}} \author{Ada \and Bob}
      stray words
      \begin{document} \maketitle
      \begin{abstract} We tag. \end{abstract}
      \section*{Use}\label{sec:use} It helps. % and more
      \subsection[toc]{Of Tags} Words.
      \end{document} After the end.`;
    expect(roles(latex)).toEqual([
      'title: On Tags',
      'body: Ada Bob',
      'heading: Abstract',
      'body: We tag.',
      'heading: Use',
      'body: It helps.',
      'heading: Of Tags',
      'body: Words.',
    ]);
  });

  it('parts paragraphs at blank lines, and nowhere at comments', () => {
    expect(texts('one % no\n two %\n  three%\n\n\nfour\\par five')).toEqual([
      'one two three',
      'four',
      'five',
    ]);
  });

  it.each([
    [
      String.raw`Erd\H{o}s, Poincar\'e, \"{U}ber, na\"{\i}ve, \c{c}a, \v Sala, \~n`,
      'Erdős, Poincaré, Über, naïve, ça, Šala, ñ',
    ],
    [String.raw`stra\ss e, \o re, \AE gir, \L\'od\'z`, 'straße, øre, Ægir, Łódź'],
    ["``quoted'' -- `a' --- b~c", "“quoted” – ‘a' — b c"],
    [String.raw`5\,\% of \$3 \& \#1 a\_b \{x\} \LaTeX{} \ldots`, '5 % of $3 & #1 a_b {x} LaTeX …'],
    [
      String.raw`\textbf{bold \emph{both}} {\it old} \textcolor{red}{red} \unknown{kept}`,
      'bold both old red kept',
    ],
    [String.raw`as \citet[p.~3]{a} shows~\cite{a,b}, see Fig.~\ref{f}.`, 'as shows, see Fig..'],
    [
      String.raw`\href{https://x.org/%20a}{the page} \url{https://x.org/a_b%20c}`,
      'the page https://x.org/a_b%20c',
    ],
    [
      String.raw`a\footnote{no $x$ \emph{no}

      no} b\index{no}\vspace{1em} c`,
      'a b c',
    ],
    [String.raw`\verb|\no{x}| and \verb*+a b+`, String.raw`\no{x} and a b`],
    [String.raw`a \iffalse no \ifx no \fi no \fi b \iffalse no \else c \fi`, 'a b c'],
    [String.raw`hy\-phen\-ate line\\[2pt]break`, 'hyphenate line\nbreak'],
  ])('reads %s', (latex, text) => {
    expect(texts(latex)).toEqual([text]);
  });

  it.each([
    [String.raw`$x_i^2$ and \(\alpha\beta x\)`, 'x_i^2 and alpha beta x'],
    [String.raw`$\frac{a}{\sqrt{b}} \leq \mathbf{W}\hat{x}$`, 'a/b ≤ Wx'],
    [String.raw`$2\pi r\text{ in cm}$`, '2 pi r in cm'],
    [
      String.raw`\begin{align*} a &= b \\ c &= \sum_{i} d \label{e} \end{align*}`,
      'a = b c = sum_i d',
    ],
    [String.raw`$$ \begin{array}{cc} 1 & 2 \\ 3 & 4 \end{array} $$`, '1 2 3 4'],
    [String.raw`costs $5 here`, 'costs 5 here'],
  ])('reduces the formula %s', (latex, text) => {
    expect(texts(latex)).toEqual([text]);
  });

  it('does not end a paragraph at a formula, and ends one that is never closed', () => {
    expect(texts('we get\n\\[ a \\]\nand $b\n\nnext \\emph{words}')).toEqual([
      'we get a and b',
      'next words',
    ]);
  });

  it('expands what the text defines', () => {
    const latex = String.raw`\newcommand{\ours}{\textsc{TagIt}} \def\two#1#2{#2 #1}
      \newcommand{\hi}[2][dear]{#1 #2} \DeclareMathOperator*{\argmin}{arg\,min}
      \let\old\new \newenvironment{note}[1]{no}{no}
      \ours{} wins: \two{b}{a}, \hi{Ada}, \hi[old]{Bob}, $\argmin_x$.`;
    expect(texts(latex)).toEqual(['TagIt wins: a b, dear Ada, old Bob, arg min _x.']);
  });

  it('reads lists, tables, captions and code', () => {
    const latex = String.raw`\begin{itemize} \item one \item[Two] 2 \end{itemize}
      \begin{table}[t]\begin{tabular}{l r} \toprule Tag & Rows \\ \cmidrule(lr){1-2}
      \multicolumn{2}{c}{both} \\ nlp & 12 \\ \end{tabular}\caption[s]{The \emph{rows}.}\end{table}
      \begin{lstlisting}[language=C]
int a = 1; % kept
\end{lstlisting}
      \begin{tikzpicture} \node {no}; \end{tikzpicture} \begin{comment} no \end{comment}`;
    expect(texts(latex).map((text) => text.replace(/ *\n */g, '\n'))).toEqual([
      'one',
      'Two 2',
      'Tag\tRows\nboth\nnlp\t12',
      'The rows.',
      'int a = 1; % kept',
    ]);
  });

  it('reads a chapter whole that shows how a document is written', () => {
    const latex = String.raw`\chapter{Use} Write \begin{code}\documentclass{a}\begin{document} Words.
      \end{document}\end{code} and no more.`;
    expect(texts(latex).at(0)).toBe('Use');
    expect(texts(latex).at(-1)).toBe('and no more.');
  });

  it('reads a bibliography, and names files that hold the rest', () => {
    const latex = String.raw`\input{intro} \include{results.tex}
      \begin{thebibliography}{9} \bibitem[Ada]{a} Ada, 1843. \bibitem{b} Bob, 1936.
      \end{thebibliography} \bibliography{refs}`;
    expect(roles(latex)).toEqual(['heading: References', 'body: Ada, 1843.', 'body: Bob, 1936.']);
    expect(latexParagraphs(latex).otherFiles).toEqual(['intro', 'results.tex', 'refs']);
  });

  it('reads what is left of a text with braces and ends missing', () => {
    const latex = '} a \\emph{b \\cite{c\n\nd \\end{x} \\begin{verbatim} e \\begin{comment} f \\';
    expect(texts(latex).join(' ')).toMatch(/^a b d +e +f$/);
  });
});

describe('latexParagraphs, given a text that means harm', () => {
  it.each([
    '{',
    '}',
    '\\a{',
    '\\cite{',
    '\\begin{a}',
    '\\begin{comment}',
    '\\begin{verbatim}',
    '$',
    '\\[',
    '\\iffalse',
    '\\newcommand{',
    '\\def\\a',
    '\\verb|',
    '\\a[',
    '%',
    '&',
    '\\',
    "\\'",
    '\\item[',
    '\\section{',
    '\\footnote{',
    '\\frac{',
    '[',
    '\n',
    '\\url{',
    '\\left(',
    '~',
    '`',
  ])('ends for a megabyte of %j', (piece) => {
    expect(latexParagraphs(piece.repeat(1_000_000 / piece.length))).toBeDefined();
  });

  it.each([
    ['blanks after \\let', `\\let\\a${' '.repeat(1_000_000)}`],
    ['letters of a command', `\\${'cite'.repeat(250_000)}!`],
    ['blanks in a verbatim text', `\\begin{verbatim}${' '.repeat(1_000_000)}\\end{verbatim}`],
  ])('ends for a megabyte of %s', (_, latex) => {
    expect(latexParagraphs(latex)).toBeDefined();
  });

  it('ends for environments without ends, however many', () => {
    expect(latexParagraphs('\\begin{comment}'.repeat(400_000)).paragraphs).toEqual([]);
  });

  it('does not let macros grow without end', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, step) => `\\def\\${letters(step + 1)}{\\${letters(step)}\\${letters(step)}}`,
    );
    const latex = `\\def\\${letters(0)}{words }${doubling.join('')}\\${letters(60)} end`;
    const length = texts(latex).join('').length;
    expect(length).toBeLessThan(3_000_000);
    const wide = `\\def\\a{${'words '.repeat(2_000)}}${'\\a '.repeat(20_000)}`;
    expect(texts(wide).join('').length).toBeLessThan(3_000_000);
    expect(texts(String.raw`\def\a{x\a} \a end`).join('')).toMatch(/^x{50} end$/);
  });
});

/** A macro's name has letters alone. */
function letters(step: number): string {
  return `m${String.fromCodePoint(97 + Math.floor(step / 26), 97 + (step % 26))}`;
}

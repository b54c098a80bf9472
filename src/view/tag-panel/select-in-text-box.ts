/** Selects a stretch of the text and scrolls it into view. Offsets in UTF-16 units. */
export function selectInTextBox(box: HTMLTextAreaElement, start: number, end: number): void {
  // Browsers scroll to the caret when the box takes the focus, some not even then: a guess by the
  // share of the text comes first, which is near enough in a text of ordinary paragraphs.
  const share = start / Math.max(1, box.value.length);
  box.scrollTop = share * box.scrollHeight - box.clientHeight / 4;
  box.blur();
  box.setSelectionRange(start, start);
  box.focus();
  box.setSelectionRange(start, end);
}

/** Puts text in place of the selection, as a paste does, and tells those who listen for input. */
export function insertText(box: HTMLTextAreaElement, text: string): void {
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

import { createContext, type RefObject, useContext } from 'react';

type TextBox = RefObject<HTMLTextAreaElement | null>;

export const TextBoxContext = createContext<TextBox>({ current: null });

/** The text box, for those who put the focus or the selection into it. */
export function useTextBox(): TextBox {
  return useContext(TextBoxContext);
}

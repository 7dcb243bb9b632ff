import { useLayoutEffect } from 'react';
import { VerdictChoice } from '../../engine/model/assessment/verdict-choice.ts';

/** What the keys do while no field is typed in. */
export interface JudgeKeys {
  readonly choose: (choice: VerdictChoice) => void;
  readonly move: (step: 1 | -1) => void;
  readonly undo: () => void;
  readonly open: () => void;
  readonly write: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}

/** Presses what names the key as its own; what unfolds gets the focus. Null where nothing names it. */
function pressOf(key: string): (() => void) | null {
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
  if (control === null) return null;
  return () => {
    const folded = control.matches('summary') ? control.closest('details') : null;
    if (folded?.open !== true) control.click();
    folded?.querySelector('input')?.focus();
  };
}

function actOf(code: string, keys: JudgeKeys): (() => void) | null {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];
  const choice = VerdictChoice.options[Number(digit) - 1];
  if (choice !== undefined) return () => keys.choose(choice);
  switch (code) {
    case 'KeyJ':
      return () => keys.move(1);
    case 'KeyK':
      return () => keys.move(-1);
    case 'KeyU':
      return keys.undo;
    case 'KeyO':
      return keys.open;
    case 'KeyN':
      return keys.write;
    case 'KeyE':
    case 'KeyS':
    case 'KeyQ':
      return pressOf(code.slice('Key'.length));
    default:
      return null;
  }
}

/** 1–5 judge, J and K go on and back, U takes back, O opens the page, N goes to the note, E to the 情况说明, S takes a picture, Q a quote. */
export function useJudgeKeys(keys: JudgeKeys): void {
  // Before the screen is painted: a key acts on what is seen, never on what was there before.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey);
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (!isUndo && (event.ctrlKey || event.metaKey || event.altKey)) return;
      // By place on the keyboard: an input method for Chinese may swallow the letters.
      const act = isUndo ? keys.undo : actOf(event.code, keys);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

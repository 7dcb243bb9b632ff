import { type RefObject, useEffect } from 'react';

/** `/` goes to the search box; Escape does what the caller says, and closes the popup when that was nothing. */
export function useShortcuts(
  search: RefObject<HTMLInputElement | null>,
  onEscape: () => boolean,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && onEscape()) event.preventDefault();
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key === '/' && !isTyping && search.current !== null) {
        event.preventDefault();
        search.current.focus();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [search, onEscape]);
}

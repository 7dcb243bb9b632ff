import { type ReactNode, useEffect, useId, useRef } from 'react';
import './modal.css';

/** A dialog over the page; Escape closes it, and the focus goes back to where it was. */
export function Modal({
  title,
  isWide = false,
  onClose,
  children,
}: {
  title: string;
  /** With room for a table. */
  isWide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'modal wide' : 'modal'}
      aria-labelledby={titleId}
      onCancel={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}

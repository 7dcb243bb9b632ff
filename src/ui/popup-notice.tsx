import type { ReactNode } from 'react';

/** One sentence on what happened, and the next step. */
export function PopupNotice({
  sign,
  what,
  next,
  children,
}: {
  sign: string;
  what: string;
  next: string;
  /** The next step as a button, where there is one. */
  children?: ReactNode;
}) {
  return (
    <section className="notice" role="status">
      <span className="notice-sign" aria-hidden>
        {sign}
      </span>
      <h1 className="notice-what">{what}</h1>
      <p className="muted">{next}</p>
      {children}
    </section>
  );
}

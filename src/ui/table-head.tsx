import type { ReactNode } from 'react';

/** Head of one column of a table. */
export interface TableColumn {
  /** What stands in it; unique in its table where it is a text. */
  readonly label: ReactNode;
  readonly className?: string;
  /** Read out, not shown. */
  readonly isHidden?: boolean;
}

/** The row of headings over a table. */
export function TableHead({
  columns,
  rowIndex,
}: {
  columns: readonly TableColumn[];
  /** Its place among all rows, where only some of them are drawn. */
  rowIndex?: number;
}) {
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {columns.map(({ label, className, isHidden = false }, i) => (
          // A head never changes its columns.
          <th key={i} scope="col" className={className}>
            {isHidden ? <span className="visually-hidden">{label}</span> : label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, gray: 90 } as const;

/** A look of text on a terminal. */
export type Style = keyof typeof codes;

/** Puts text into a style; plain where the terminal has no colour. */
export type Paint = (style: Style, text: string) => string;

/** The painter of a terminal. */
export function createPaint(hasColor: boolean): Paint {
  return (style, text) => (hasColor ? `\u001b[${String(codes[style])}m${text}\u001b[0m` : text);
}

/** Page text is untrusted: control characters could drive the terminal. */
export function dropControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    sign === '\n' ? sign : '',
  );
}

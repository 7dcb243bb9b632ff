/** Version of the engine that every document names. */
export const engineVersion = '0.1.0';

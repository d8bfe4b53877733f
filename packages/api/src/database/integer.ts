/** The greatest number of an `integer` column: what asks for more asks for nothing that is there. */
export const MAX_INTEGER = 2 ** 31 - 1;

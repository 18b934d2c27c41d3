/** How contracts write instants. Ours are kept to the millisecond. */

/** As the Storefront family writes them, with six decimals: `2024-06-15T10:30:00.000000Z`. */
export const microTimestamp = (instant: string | Date): string => new Date(instant).toISOString().replace('Z', '000Z');

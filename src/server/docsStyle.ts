/** What the reference page looks like beyond Scalar's own style: the reader's own fonts, and no advertisement. */
export const PAGE_STYLE = `
:root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; }
`;

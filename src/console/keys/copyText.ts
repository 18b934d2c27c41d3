/** Copying, as far as the browser allows it to this page. */

/**
 * Copies what stands in a field. Pages that were not loaded by HTTPS have no clipboard, and take the older way.
 * @returns whether it was copied; if not, it is selected
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}

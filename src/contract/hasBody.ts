/** Whether a request brings a body. @param headers its own. RFC 9112, 6.3 */
export const hasBody = (headers: NodeJS.Dict<string | string[]>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

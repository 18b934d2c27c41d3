/** Lines that are written without the logger's help, held against those that it writes itself. */
import { createLog, frequentLines } from '../src/log';

const fields = {
  requestId: 'a "quoted" \\ name\n',
  path: '/api/products/بطاقة\u2028\u0007',
  status: 200,
  actor: undefined,
  ms: 0.125,
};

function linesAt(level: string): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog(level, { write: (line) => void lines.push(line) }), lines };
}

test("a frequent line is the logger's own, byte for byte but the time", () => {
  const { log, lines } = linesAt('info');
  frequentLines<typeof fields>(log, 'request "whole"')(fields);
  log.info(fields, 'request "whole"');
  const [ours, theirs] = lines.map((line) => line.replace(/"time":"[^"]*Z"/, '"time":""'));
  expect(ours).toBe(theirs);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 30, status: 200, path: fields.path });
});

test.each(['warn', 'silent'])('at level %s there is none', (level) => {
  const { log, lines } = linesAt(level);
  frequentLines<typeof fields>(log, 'request')(fields);
  expect(lines).toEqual([]);
});

/** Making a course's text safe takes its time: others have their turns meanwhile. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { connect } from '../../../src/db/connection';
import { writeCourse } from '../../../src/domain/catalog/writeCourse';
import { insertProduct } from '../../support/catalogRows';
import { createTestDatabase } from '../../support/database';
import { stores } from '../../support/installation';

jest.mock('node:timers/promises', () => {
  const timers = jest.requireActual<{ setImmediate: typeof nextTurn }>('node:timers/promises');
  return { ...timers, setImmediate: jest.fn(timers.setImmediate) };
});

test.each([
  ['few long', 5, 50_000],
  ['many short', 250, 1_000],
])('%s lessons let others have a turn again and again', async (_which, count, length) => {
  const database = await createTestDatabase({ demo: true });
  const { knex, close } = connect({ url: database.url });
  try {
    const { id } = await insertProduct(knex, { type: 'course' });
    const content = '<p>Go on</p>'.repeat(length / 12).padEnd(length, '!');
    const modules = Array.from({ length: count }, (_, index) => ({
      ...{ title: `Lesson ${index}`, description: null, type: 'text' as const, videoUri: null, content },
    }));
    const course = { sections: [{ title: 'All', description: null, modules }] };
    jest.mocked(nextTurn).mockClear();
    await knex.transaction((db) => writeCourse(db, { storeId: stores.digital }, id, course as never));
    const turns = jest.mocked(nextTurn).mock.calls.length;
    expect(turns).toBeGreaterThanOrEqual(5);
    expect(turns).toBeLessThanOrEqual(25);
  } finally {
    await close();
    await database.drop();
  }
});

/** The content of a course product. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { portions } from '../../db/portions';
import { Problem } from '../../problem';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { Course } from './Course';
import { CourseModule } from './CourseModule';
import { CourseSection } from './CourseSection';
import type { CourseParts, SectionParts } from './ProductParts';
import { sanitizeHtml } from './sanitizeHtml';

/** A statement bears 65,535 values, and each module is some ten. */
const MODULES_AT_ONCE = 1_000;

/**
 * Makes the course of a product, or changes it: those who are enrolled stay enrolled in it. Sections that are sent take the place of
 * all sections before.
 */
export async function writeCourse(
  db: Knex,
  store: InStore,
  productId: number,
  { sections, ...facts }: CourseParts,
): Promise<void> {
  const stored = await Course.inStore(store, db).findOne({ productId });
  const columns = given(facts);
  if (stored && columns) await Course.inStore(store, db).where({ id: stored.id }).patch(columns);
  const course =
    stored ??
    (await Course.inStore(store, db)
      .insert({ ...columns, productId })
      .returning('*'));
  if (!sections) return;
  if (stored) await CourseSection.inStore(store, db).where({ courseId: course.id }).delete();
  await insertSections(db, store, course.id, sections);
}

async function insertSections(
  db: Knex,
  store: InStore,
  courseId: number,
  sections: readonly SectionParts[],
): Promise<void> {
  const rows = sections.map(({ title, description, sortIndex }, index) => ({
    courseId,
    title,
    description,
    sortIndex: sortIndex ?? index,
  }));
  const inserted = (await CourseSection.inStore(store, db).insert(rows).returning('*')) as unknown as CourseSection[];
  const modules = safeModules(inserted, sections);
  for await (const some of portions(modules, ({ content }) => Buffer.byteLength(content ?? ''), MODULES_AT_ONCE))
    await CourseModule.inStore(store, db).insert(some);
}

/**
 * One after the other, with turns for others between them: to make much text safe takes seconds, in which nobody else would be served.
 * @throws Problem `invalid` for a text of which nothing is left
 */
async function* safeModules(
  inserted: readonly CourseSection[],
  sections: readonly SectionParts[],
): AsyncGenerator<Partial<CourseModule>> {
  let sinceTurn = 0;
  for (const [section, { modules }] of sections.entries())
    for (const [index, { content, sortIndex, ...module }] of modules.entries()) {
      const field = `course.sections.${section}.modules.${index}.content`;
      if ((sinceTurn += content?.length ?? 0) > MUCH) {
        await nextTurn();
        sinceTurn = 0;
      }
      const safe = content && (await safeText(content, field));
      yield { ...module, sectionId: inserted[section]?.id as number, content: safe, sortIndex: sortIndex ?? index };
    }
}

/** To make so much text safe takes milliseconds, whether it is one's or that of many. */
const MUCH = 10_000;

async function safeText(content: string, field: string): Promise<string> {
  const safe = await sanitizeHtml(content);
  if (safe.trim()) return safe;
  throw new Problem('invalid', { fields: { [field]: [`The ${field} field is required.`] } });
}

/** The content of a course product. */
import type { Knex } from 'knex';
import { Problem } from '../../problem';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { Course } from './Course';
import { CourseModule } from './CourseModule';
import { CourseSection } from './CourseSection';
import type { CourseParts, ModuleParts, SectionParts } from './ProductParts';
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
  const written = inserted.map(({ id }, index) =>
    modulesOf(id, sections[index]?.modules ?? [], `course.sections.${index}.modules`),
  );
  const modules = (await Promise.all(written)).flat();
  for (let from = 0; from < modules.length; from += MODULES_AT_ONCE)
    await CourseModule.inStore(store, db).insert(modules.slice(from, from + MODULES_AT_ONCE));
}

/** @param place of the modules, as they were sent */
const modulesOf = (
  sectionId: number,
  modules: readonly ModuleParts[],
  place: string,
): Promise<Partial<CourseModule>[]> =>
  Promise.all(
    modules.map(async ({ content, sortIndex, ...module }, index) => ({
      ...module,
      sectionId,
      content: content && (await safeText(content, `${place}.${index}.content`)),
      sortIndex: sortIndex ?? index,
    })),
  );

/** @throws Problem `invalid` where nothing is left: a text needs words */
async function safeText(content: string, field: string): Promise<string> {
  const safe = await sanitizeHtml(content);
  if (safe.trim()) return safe;
  throw new Problem('invalid', { fields: { [field]: [`The ${field} field is required.`] } });
}

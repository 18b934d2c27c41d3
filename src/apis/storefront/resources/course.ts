/** The structure of a course; what its modules contain is for those who bought it. */
import type { components } from '../../../../generated/storefront';
import type { CourseView } from '../../../domain/catalog/ProductView';

type Course = NonNullable<components['schemas']['Course']>;

const LEVELS = { beginner: 'مبتدئ', intermediate: 'متوسط', advanced: 'متقدم' } as const;

export function course(view: CourseView): Course {
  const modules = view.sections.flatMap((section) => section.modules);
  return {
    id: view.id,
    instructor: view.instructor ?? '',
    level: view.level,
    level_arabic: LEVELS[view.level],
    sections: view.sections.map((section) => ({
      id: section.id,
      title: section.title,
      description: section.description ?? '',
      sort_index: section.sortIndex,
      modules: section.modules.map((module) => ({
        id: module.id,
        title: module.title,
        description: module.description ?? '',
        // Written as `media`, read as `video`.
        type: module.type === 'media' ? ('video' as const) : ('text' as const),
        sort_index: module.sortIndex,
        duration_minutes: module.durationMinutes,
      })),
    })),
    total_modules: modules.length,
    estimated_duration: modules.reduce((minutes, module) => minutes + module.durationMinutes, 0),
  };
}

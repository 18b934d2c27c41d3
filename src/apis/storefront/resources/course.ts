/** The structure of a course, which all may see, and the course with what its modules contain, for those who bought it. */
import type { components } from '../../../../generated/storefront';
import type { CourseView, LessonView, ModuleView, SectionView } from '../../../domain/catalog/ProductView';

type Schemas = components['schemas'];

const LEVELS = { beginner: 'مبتدئ', intermediate: 'متوسط', advanced: 'متقدم' } as const;

export const course = (view: CourseView): NonNullable<Schemas['Course']> => ({
  ...frame(view),
  sections: view.sections.map((one) => ({ ...section(one), modules: one.modules.map(outline) })),
});

/** A course as those see it whom it is open to. */
export const enrolledCourse = (view: CourseView<LessonView>): NonNullable<Schemas['EnrolledCourse']> => ({
  ...frame(view),
  sections: view.sections.map((one) => ({ ...section(one), modules: one.modules.map(lesson) })),
});

function frame(view: CourseView): Omit<NonNullable<Schemas['Course']>, 'sections'> {
  const modules = view.sections.flatMap((one) => one.modules);
  return {
    id: view.id,
    instructor: view.instructor ?? '',
    level: view.level,
    level_arabic: LEVELS[view.level],
    total_modules: modules.length,
    estimated_duration: modules.reduce((minutes, { durationMinutes }) => minutes + durationMinutes, 0),
  };
}

const section = (view: SectionView): Omit<Schemas['CourseSection'], 'modules'> => ({
  id: view.id,
  title: view.title,
  description: view.description ?? '',
  sort_index: view.sortIndex,
});

const outline = (view: ModuleView): Schemas['CourseModule'] => ({
  id: view.id,
  title: view.title,
  description: view.description ?? '',
  // Written as `media`, read as `video`.
  type: view.type === 'media' ? 'video' : 'text',
  sort_index: view.sortIndex,
  duration_minutes: view.durationMinutes,
});

const lesson = (view: LessonView): Schemas['EnrolledModule'] => ({
  ...outline(view),
  video_uri: view.videoUri,
  content: view.content,
});

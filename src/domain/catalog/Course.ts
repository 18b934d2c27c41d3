/** The content of a course product. */
import { hasMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { CourseSection } from './CourseSection';

export class Course extends StoreModel {
  declare id: number;
  declare productId: number;
  declare instructor: string | null;
  declare level: 'beginner' | 'intermediate' | 'advanced';

  declare sections?: CourseSection[];

  static override tableName = 'courses';
  static override relationMappings = () => ({
    sections: hasMany(CourseSection, 'courses.id', 'course_sections.courseId'),
  });
}

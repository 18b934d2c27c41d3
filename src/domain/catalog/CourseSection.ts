/** A section of a course. */
import { hasMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { CourseModule } from './CourseModule';

export class CourseSection extends StoreModel {
  declare id: number;
  declare courseId: number;
  declare title: string;
  declare description: string | null;
  declare sortIndex: number;

  declare modules?: CourseModule[];

  static override tableName = 'course_sections';
  static override relationMappings = () => ({
    modules: hasMany(CourseModule, 'course_sections.id', 'course_modules.sectionId'),
  });
}

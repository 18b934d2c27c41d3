/** A lesson of a course: a video or a text. */
import { StoreModel } from '../StoreModel';

export class CourseModule extends StoreModel {
  declare id: number;
  declare sectionId: number;
  declare title: string;
  declare description: string | null;
  declare type: 'media' | 'text';
  declare videoUri: string | null;
  declare content: string | null;
  declare durationMinutes: number;
  declare sortIndex: number;

  static override tableName = 'course_modules';
}

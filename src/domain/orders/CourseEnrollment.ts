/** A customer's place in a course. */
import { belongsTo } from '../relations';
import { StoreModel } from '../StoreModel';
import { Course } from '../catalog/Course';

export class CourseEnrollment extends StoreModel {
  declare id: number;
  declare courseId: number;
  declare customerId: number;
  declare orderItemId: number;
  declare progress: number;
  declare revokedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare course?: Course;

  static override tableName = 'course_enrollments';
  static override relationMappings = () => ({
    course: belongsTo(Course, 'course_enrollments.courseId'),
  });
}

/** What a review counts for on the day of its writing. */
import type { DayChange } from '../figures/keepFigures';
import type { Review } from './Review';

/** Of a review that was just written. */
export const reviewFigures = (review: Review): DayChange[] => [
  { figure: 'reviews', at: review.createdAt, count: 1, sum: review.rating },
  ...(review.publishedAt === null ? [] : publicationFigures(review)),
];

/** Of a review that was just published. */
export const publicationFigures = ({ createdAt, rating }: Review): DayChange[] => [
  { figure: 'published_reviews', at: createdAt, count: 1, sum: rating },
];

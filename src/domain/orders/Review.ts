/** What a customer says of an order. It is published when `published_at` is set. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { hasMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { ReviewItem } from './ReviewItem';

export class Review extends StoreModel {
  declare id: number;
  declare orderId: number;
  declare customerId: number;
  declare rating: number;
  declare comment: string;
  declare publishedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare items?: ReviewItem[];

  static override tableName = 'reviews';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    published: (query) => void query.whereNotNull('reviews.publishedAt'),
  };
  static override relationMappings = () => ({
    items: hasMany(ReviewItem, 'reviews.id', 'review_items.reviewId'),
  });
}

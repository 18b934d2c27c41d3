/** What a review says of one item. */
import { StoreModel } from '../StoreModel';

export class ReviewItem extends StoreModel {
  declare reviewId: number;
  declare orderItemId: number;
  declare productId: number;
  declare rating: number;
  declare comment: string;

  static override tableName = 'review_items';
  static override idColumn: string | string[] = ['storeId', 'reviewId', 'orderItemId'];
}

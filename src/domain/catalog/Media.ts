/** An uploaded file: an image of a product, or a file that is sold. */
import { StoreModel } from '../StoreModel';

export class Media extends StoreModel {
  declare id: number;
  declare kind: 'main_product_image' | 'extra_image' | 'product_file';
  declare storage: 'disk' | 's3';
  declare path: string;
  declare name: string;
  declare fileName: string;
  declare mimeType: string;
  declare size: number;
  declare width: number | null;
  declare height: number | null;
  declare sizes: Record<string, string> | null;
  declare altText: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'media';
  static override jsonAttributes = ['sizes'];
}

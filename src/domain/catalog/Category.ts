/** A category of products, of packages too. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { belongsTo } from '../relations';
import { StoreModel } from '../StoreModel';
import { Media } from './Media';

export class Category extends StoreModel {
  declare id: number;
  declare uuid: string;
  declare name: string;
  declare slug: string;
  declare description: string | null;
  declare imageMediaId: number | null;
  declare icon: string | null;
  declare isActive: boolean;
  declare sortOrder: number;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare image?: Media | null;

  static override tableName = 'categories';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    active: (query) => void query.where('categories.isActive', true),
  };
  static override relationMappings = () => ({
    image: belongsTo(Media, 'categories.imageMediaId'),
  });
}

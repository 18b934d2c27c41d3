/** A percentage off the price of products, for a time. */
import { manyToMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { Category } from '../catalog/Category';
import { Product } from '../catalog/Product';

export class Sale extends StoreModel {
  declare id: string;
  declare name: string;
  declare discountBasisPoints: number;
  declare applicationScope: 'store' | 'category' | 'package';
  declare isEnabled: boolean;
  declare startDate: Date | null;
  declare endDate: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare packages?: Product[];
  declare categories?: Category[];

  static override tableName = 'sales';
  static override relationMappings = () => ({
    packages: manyToMany(Product, 'sales.id', { here: 'sale_packages.saleId', there: 'sale_packages.productId' }),
    categories: manyToMany(Category, 'sales.id', {
      here: 'sale_categories.saleId',
      there: 'sale_categories.categoryId',
    }),
  });
}

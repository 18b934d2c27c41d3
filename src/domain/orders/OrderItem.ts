/** One line of an order, with name, type and price as they were at the sale. */
import { belongsTo, hasMany, hasOne } from '../relations';
import { StoreModel } from '../StoreModel';
import { Code } from '../catalog/Code';
import { CourseEnrollment } from './CourseEnrollment';
import { License } from './License';
import { Plan } from '../catalog/Plan';
import { Product } from '../catalog/Product';
import { Server } from '../fulfilment/Server';
import { Subscription } from '../subscriptions/Subscription';

export class OrderItem extends StoreModel {
  declare id: number;
  declare uuid: string;
  declare orderId: number;
  declare productId: number;
  declare productName: string;
  declare productType: string;
  declare planId: number | null;
  declare serverId: string | null;
  declare quantity: number;
  declare price: number;
  declare discountAmount: number;
  declare total: number;
  declare fields: Record<string, unknown> | null;
  declare notes: string | null;
  declare createdAt: Date;
  /** Pieces held for it while the order is open: see `reserveStock`. */
  declare reserved: number;
  /** Of its plan at the sale. */
  declare durationType: 'day' | 'week' | 'month' | 'year' | null;
  declare durationValue: number | null;

  declare product?: Product;
  declare plan?: Plan | null;
  declare server?: Server | null;
  declare codes?: Code[];
  declare licenses?: License[];
  declare subscription?: Subscription | null;
  declare courseEnrollment?: CourseEnrollment | null;

  static override tableName = 'order_items';
  static override jsonAttributes = ['fields'];
  static override relationMappings = () => ({
    product: belongsTo(Product, 'order_items.productId'),
    plan: belongsTo(Plan, 'order_items.planId'),
    server: belongsTo(Server, 'order_items.serverId'),
    codes: hasMany(Code, 'order_items.id', 'codes.orderItemId'),
    licenses: hasMany(License, 'order_items.id', 'licenses.orderItemId'),
    subscription: hasOne(Subscription, 'order_items.id', 'subscriptions.orderItemId'),
    courseEnrollment: hasOne(CourseEnrollment, 'order_items.id', 'course_enrollments.orderItemId'),
  });
}

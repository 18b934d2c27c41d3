/** An order: of a person through the Storefront or Merchant API, or of a player through v1. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { belongsTo, hasMany, hasOne } from '../relations';
import { StoreModel } from '../StoreModel';
import { Complaint } from './Complaint';
import { Coupon } from '../promotions/Coupon';
import { Customer } from '../customers/Customer';
import { GiftCard } from '../promotions/GiftCard';
import { OrderItem } from './OrderItem';
import { OrderStatus } from './OrderStatus';
import { Review } from './Review';
import { Transaction } from './Transaction';

export class Order extends StoreModel {
  declare id: number;
  declare uuid: string;
  declare customerId: number;
  declare status: 1 | 2 | 3 | 4 | 5 | 6;
  declare isChargeback: boolean;
  declare currency: string;
  declare subtotal: number;
  declare discountAmount: number;
  declare total: number;
  declare couponId: string | null;
  declare couponCode: string | null;
  declare couponDiscountAmount: number | null;
  declare giftCardId: string | null;
  declare giftCardAmount: number | null;
  declare vatRate: number | null;
  declare vatAmount: number | null;
  declare paymentMethod: string | null;
  declare paymentProvider: 'Stripe' | 'PayPal' | 'Manual' | null;
  declare customerNote: string | null;
  declare meta: Record<string, unknown> | null;
  declare playerUsername: string | null;
  declare playerUuid: string | null;
  declare email: string | null;
  declare ipAddress: string | null;
  declare placedBy: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare customer?: Customer;
  declare items?: OrderItem[];
  declare statuses?: OrderStatus[];
  declare transaction?: Transaction | null;
  declare coupon?: Coupon | null;
  declare giftCard?: GiftCard | null;
  declare review?: Review | null;
  declare complaint?: Complaint | null;

  static override tableName = 'orders';
  static override jsonAttributes = ['meta'];
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    /** What v1 shows. */
    ofPlayers: (query) => void query.whereNotNull('orders.playerUsername'),
  };
  static override relationMappings = () => ({
    customer: belongsTo(Customer, 'orders.customerId'),
    items: hasMany(OrderItem, 'orders.id', 'order_items.orderId'),
    statuses: hasMany(OrderStatus, 'orders.id', 'order_statuses.orderId'),
    transaction: hasOne(Transaction, 'orders.id', 'transactions.orderId'),
    coupon: belongsTo(Coupon, 'orders.couponId'),
    giftCard: belongsTo(GiftCard, 'orders.giftCardId'),
    review: hasOne(Review, 'orders.id', 'reviews.orderId'),
    complaint: hasOne(Complaint, 'orders.id', 'complaints.orderId'),
  });
}

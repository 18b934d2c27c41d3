// Do not edit: `npm run generate` makes this file from openapi/store.yaml.
export interface paths {
    "/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List packages
         * @description All packages of the store that are not deleted, those that are not for sale too, by `sortOrder`, and by age where that is the same. `salePrice` is what the sales in force leave at this moment: of several that apply, the one with the lowest price.
         *
         *     There are no pages. A store with more than a thousand packages gets them while they are read: a package that is moved meanwhile may be missing or there twice.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listPackages"];
        put?: never;
        /**
         * Create a package
         * @description A new package, for sale at once unless `isActive` is false. Players can have any number of it unless it has limits.
         *
         *     A subscription needs both `periodType` and `periodValue`, and nothing else has them. A category or server that the store does not have is a 400 that names it, as is a price with more decimals than the currency.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The package.
                 * @example a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a package
         * @description One package of the store, also one that is not for sale.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getPackage"];
        put?: never;
        post?: never;
        /**
         * Delete a package
         * @description The package is no longer there to be read, changed or bought. Orders and subscriptions that hold it go on naming it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:Delete`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        delete: operations["deletePackage"];
        options?: never;
        head?: never;
        /**
         * Update a package
         * @description Changes what is named, for orders from now on: those that were made, and running subscriptions, keep what was agreed. `serverIds` takes the place of the whole list. A package that ceases to be a subscription loses its period.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        patch: operations["updatePackage"];
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description All categories of the store, those that are switched off too, by `sortOrder`, and by age where that is the same.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Categories:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description A new category. Nothing is in it until packages name it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Categories:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a category
         * @description One category of the store, also one that is switched off.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Categories:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description The category is gone. Its packages stay on sale without a category; sales, coupons and gift cards that name it apply to what else they name, and to nothing when that is nothing.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Categories:Delete`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Update a category
         * @description Changes what is named. Shops show the new name at once; the category keeps its address there.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Categories:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        patch: operations["updateCategory"];
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Orders of players, the newest first; a store's orders of other customers are no part of this API. All filters that are sent must hold.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Orders:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Create a manual order
         * @description Packages for a player, paid for outside: the order is paid and fulfilled at once, in one transaction. All of it is done, or nothing.
         *
         *     **Player.** Found by `playerUuid`, else by `playerUsername` in any case; a new one is made where nobody is found. Who was known by name alone gets the UUID with the first order that tells it, and who comes with a known UUID and another name has been renamed. Of several who have borne a name, the name alone means the one of whom that was learnt last. A banned player, by any name or UUID that is told or known, is refused.
         *
         *     **Price.** The server's: the price of each package at this moment, its own discount or the best sale in force, whichever is lower. `allowCustomPrice`, `isCumulative` and `isTiered` are for shops and plugins to read, and change nothing of it. A percentage coupon takes its part off each piece, rounded half up; a fixed one comes off once, divided among the items that it is for. A gift card pays of what is left as much as it holds: the total stays as it is.
         *
         *     **What is taken.** Limits and stock count all items of a package together: `globalLimit` for everybody, `perUserLimit` for this player, orders that were cancelled or refunded not counted. An item of a subscription holds one, and starts one from now.
         *
         *     **Fulfilment.** The commands of each package are queued in the order of its items, for the server that the item names, which must be one of the package's; without one, for all servers of the package. The store's invoice is issued where it is registered for VAT.
         *
         *     **What is refused.** With a 400 and a sentence for each problem that was found before it was given up: a package that is not for sale, too little left of it, a server that is not its own, a coupon or a gift card that is not good for the order, a command that can not be written for this player.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Orders:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example e5f6a7b8-6d3c-4b21-9f0e-8a7d5c4b3e12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get an order
         * @description One order of a player.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Orders:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description The players who have ordered, whatever became of it, with what they have spent. Addresses are no part of this API.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Customers:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer.
                 * @example be572cc8-3620-83f5-90e8-0b6239973a26
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a customer
         * @description One player.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Customers:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bans
         * @description All bans of the store, also those that have expired or are switched off; the newest first.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Bans:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listBans"];
        put?: never;
        /**
         * Create a ban
         * @description Nobody who matches the ban can be sold anything from now on, until it expires or is switched off: a player by the username in any case, or by the UUID under whatever name. An address is kept for shops to go by: an order that is placed here tells none. At least one of the three is needed; where several are given, each is enough to match.
         *
         *     The UUID may be written with or without hyphens, and is answered with them. An address is of one machine, IPv4 or IPv6, and is answered in its canonical form; an IPv4 address written as an IPv6 one (`::ffff:192.0.2.1`) is the IPv4 address.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Bans:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createBan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a ban
         * @description One ban of the store, also one that has expired or is switched off.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Bans:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getBan"];
        put?: never;
        post?: never;
        /**
         * Delete a ban
         * @description The ban is gone. To keep it for the record, switch it off instead.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Bans:Delete`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        delete: operations["deleteBan"];
        options?: never;
        head?: never;
        /**
         * Update a ban
         * @description Changes why and how long. Whom it is about is settled with its creation. It is in force while it is switched on and has not expired; a moment that has passed ends it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Bans:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        patch: operations["updateBan"];
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description Subscriptions of players, ended ones too, the newest first. The answer is a plain array: all of them, or those that `skip` and `take` leave; `X-Total-Count` says how many there are.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Subscriptions:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The subscription.
                 * @example 7bdfcd1b-9ba1-88be-af43-f6ac8637b4a9
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a subscription
         * @description One subscription of a player.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Subscriptions:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List coupons
         * @description The coupons of the store, the newest first.
         *
         *     **Status.** Each coupon has exactly one: `expired` when `validUntil` has passed; otherwise `active` when it is switched on, `validFrom` has passed and uses are left; otherwise `inactive`.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Coupons:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listCoupons"];
        put?: never;
        /**
         * Create a coupon
         * @description A new coupon. What can't be is refused whole, with a sentence for each problem; whether its code is free is looked at last.
         *
         *     **Code.** Customers may type it in any case. No two coupons of the store have codes that differ in case alone; the code of a deleted one is free again. Spaces around it are left out.
         *
         *     **Scope.** `store` is every order. `packages` needs `packageScope`: `all`, or `specific` with `packageIds`; of what else the store sells it lowers nothing. `categories` needs `categoryIds`. A list that the scope does not need is refused, unless it is null or empty.
         *
         *     **Discount.** A percentage is taken off each piece, rounded half up; a fixed discount off the items that the coupon is for, once for an order and at most their price.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Coupons:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The coupon.
                 * @example b7d0c6a2-4e1f-4f3b-8a95-1c7e2d9f0b46
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a coupon
         * @description One coupon of the store, whatever its status.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Coupons:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getCoupon"];
        put?: never;
        post?: never;
        /**
         * Delete a coupon
         * @description The coupon is gone, and its code is free again. Orders that have used it keep their discount, and still name it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Coupons:Delete`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        delete: operations["deleteCoupon"];
        options?: never;
        head?: never;
        /**
         * Update a coupon
         * @description Changes what is named. Orders that have used the coupon keep what it took off. Its code, its type and what it is for stay as they are: make another coupon for that.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Coupons:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        patch: operations["updateCoupon"];
        trace?: never;
    };
    "/gift-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List gift cards
         * @description The gift cards of the store, the newest first, also those that are used up or expired. No answer has a code.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `GiftCards:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listGiftCards"];
        put?: never;
        /**
         * Create a gift card
         * @description A new gift card. Its code is made by the server and is in no answer: it is mailed to `recipientEmail`, in the name of the store, within seconds of this answer. While the mail server is away it is tried again, later each time, up to every six hours; after a crash the same code may come twice. An installation without a mail server mails none: the card waits until it has one. A card without a recipient has its code shown once to who runs the store, by `npm run giftcards -- reveal`.
         *
         *     **Scope.** `store` pays for every package; `category` needs `categoryIds` and `package` needs `packageIds`, and the card pays for the items that are of those. A list that the scope does not need is refused, unless it is null or empty.
         *
         *     **Tender.** A gift card is no discount: it pays a part of an order's total, up to what is left of it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `GiftCards:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createGiftCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gift-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gift card.
                 * @example d4f1a8b3-9c2e-4d60-b7a5-0e3c6f8d1b29
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a gift card
         * @description One gift card of the store, without its code.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `GiftCards:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getGiftCard"];
        put?: never;
        post?: never;
        /**
         * Delete a gift card
         * @description The card is void: what is left of it is taken off, its code pays for nothing any more, and nothing is paid back to it. Orders that it has paid for still name it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `GiftCards:Delete`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        delete: operations["deleteGiftCard"];
        options?: never;
        head?: never;
        /**
         * Update a gift card
         * @description Changes what is named. A `recipientEmail` that changes before the card is mailed gets the mail; once it is mailed, or its code was shown, nothing is mailed any more. An `expiresAt` that has passed ends the card, and a later one revives it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `GiftCards:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        patch: operations["updateGiftCard"];
        trace?: never;
    };
    "/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List servers
         * @description All servers of the store, those that are switched off too, by name.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listServers"];
        put?: never;
        /**
         * Register a server
         * @description A server on which commands run. With `rcon` (the Source protocol, as Minecraft and many others speak it) and `econ` (the line console of Teeworlds and its kin) they are sent there: `host`, `port` and `password` are required. The address may be one of a private network, for game servers often are; so whoever may edit packages can have this installation connect to any address and port that it can reach. With `poll` a plugin on the server fetches them. The password is kept encrypted, and never answered. A store can have at most 100 servers: 400 for one more.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a server
         * @description One server of the store, with when it last answered or polled, and why it could last not be reached.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getServer"];
        put?: never;
        post?: never;
        /**
         * Delete a server
         * @description Takes the server out of the store and of its packages, with the commands that are bound to it. What is still queued for it is cancelled. Orders and deliveries go on naming it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:Delete`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        delete: operations["deleteServer"];
        options?: never;
        head?: never;
        /**
         * Update a server
         * @description Changes what is named. A new `host` or `port` needs the `password` again, so that it is never sent where it was not meant for. With `transport: poll` the address is forgotten. What waits for the server is tried at once.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        patch: operations["updateServer"];
        trace?: never;
    };
    "/servers/{id}/deliveries/lease": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch commands
         * @description For plugins of servers that poll: takes what is due, the oldest first, to be executed in that order and acknowledged within the lease. Nobody else is given it. A lease that runs out leaves its commands in the state `unknown`, for they may have been executed: they are not handed out again by themselves, and a late acknowledgement is still taken. Send an `Idempotency-Key`, so that a lost answer can be had again. At 30 requests a minute, once in five seconds leaves room for the acknowledgements. 400 for a server that does not poll.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Orders:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["leaseDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers/{id}/deliveries/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge commands
         * @description Says what became of commands that were fetched: `delivered` when they were executed; `not_executed` when surely not (the player is away), to be handed out again after a pause that grows from 5 seconds to 10 minutes; `unknown` when the plugin can't tell. What is not of this lease, was acknowledged before, or was queued again meanwhile, is answered with `accepted: false` and stays as it is. A body has at most 4 MB (4,194,304 bytes).
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Orders:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["acknowledgeDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packages/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The package.
                 * @example a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * List commands
         * @description All command templates of a package, in the order in which they run.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listPackageCommands"];
        /**
         * Replace commands
         * @description Puts these templates in the place of those that there are. Commands that are queued already stay as they are; what happens to earlier orders from now on goes by the new templates. At its event a template becomes a command, once, with these placeholders: `{username}` and `{uuid}` of the player, `{id}` (the UUID without hyphens), `{package}`, `{price}` of one, `{currency}`, `{quantity}`, `{server}`, `{transaction}` (the order's id), and `{date}` and `{time}` of the store. A template without `{quantity}` runs once for each piece bought. It runs on the server that it names, else on the one that the order names, else on all of the package. Whatever could break out of a command is refused: an order whose player or package has a name of other than harmless characters where a command needs it is a 400. Another name in braces is a 400, too; braces around anything else are text. One event of an order runs at most 5,000 commands: an order with more is a 400; of a refund, a renewal or an end the first 5,000 are queued, and one that has `failed` tells that the rest were left out.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Packages:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        put: operations["setPackageCommands"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example e5f6a7b8-6d3c-4b21-9f0e-8a7d5c4b3e12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * List deliveries of an order
         * @description The commands of an order, of its subscriptions' renewals and ends and of its refund too, as they run, each with every attempt to deliver it.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Orders:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listOrderDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/deliveries/{deliveryId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example 9d4c2b1a-7e5f-4a38-b6c0-2f8d1e3a5b79
                 */
                id: components["schemas"]["Id"];
                /**
                 * @description The delivery.
                 * @example 93d7e1a5-0b4f-4c68-8a2d-e6f9b3c5d710
                 */
                deliveryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a command again
         * @description Queues a command again that was tried and failed, or of which nobody knows whether it was executed. Nothing does so by itself: look on the server first. 400 while it is queued or under way, once it is delivered or cancelled, where it could not even be written, where its server is deleted, and where its order was taken back, unless it is a command of the refund.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Orders:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sales
         * @description All sales of the store, past and future ones too, the newest first.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Sales:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["listSales"];
        put?: never;
        /**
         * Create a sale
         * @description A new sale. While it runs, everything that it is for costs less, at once and in every shop (but not the variants of a subscription or a license): each unit by the percentage, rounded half up. Of several sales that apply the one with the lowest price wins, and never two together.
         *
         *     **Scope.** A sale of the whole `store` names nothing; one of a `category` needs `categoryIds`, one of a `package` needs `packageIds`. Each id must be there in this store; a list without meaning for the scope is a 400.
         *
         *     **Time.** From `startDate` on, until just before `endDate`, which must be later. A date that is left out sets no bound.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Sales:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        post: operations["createSale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The sale.
                 * @example 49e34cb1-1334-8426-916c-31ffd5e0c186
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a sale
         * @description One sale of the store, whether it runs or not.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Sales:View`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        get: operations["getSale"];
        put?: never;
        post?: never;
        /**
         * Delete a sale
         * @description The sale is gone, and prices are at once what they are without it. Orders keep what they were placed for.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Sales:Delete`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        delete: operations["deleteSale"];
        options?: never;
        head?: never;
        /**
         * Update a sale
         * @description Changes what is named; prices follow at once, and orders keep what they were placed for. What a sale is for stays as it was made.
         *
         *     - **Credential:** `X-Api-Key`
         *     - **Permission:** `Sales:Edit`
         *     - **Limit:** 30 requests a minute for each key, unless configured otherwise
         */
        patch: operations["updateSale"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: uuid
         * @description Names it: a UUID.
         */
        Id: string;
        /**
         * Format: date-time
         * @description When it was created, in UTC to the second.
         * @example 2026-01-15T10:00:00Z
         */
        CreatedAt: string;
        /**
         * Format: date-time
         * @description When it was last changed, in UTC to the second; right after creation the same as `createdAt`.
         * @example 2026-01-15T10:00:00Z
         */
        UpdatedAt: string;
        /** @description A package of the store. */
        Package: {
            id: components["schemas"]["Id"];
            /** @description What it is called. */
            name: string;
            /** @description What the player gets. */
            description: string | null;
            /** @description What one costs without a sale, in the store's currency. */
            price: number;
            /** @description What one costs by the sale in force; null while there is none. */
            salePrice: number | null;
            /** @description Where its picture is. */
            imageUrl: string | null;
            /** @description Whether it is for sale. */
            isActive: boolean;
            /**
             * Format: int64
             * @description Its place among the packages, the lowest first.
             */
            sortOrder: number;
            /**
             * Format: uuid
             * @description The category that it is in.
             */
            categoryId: string | null;
            /** @description What that category is called. */
            categoryName: string | null;
            /** @description Whether players may pay more than the price, as for donations. Orders placed here cost the price all the same. */
            allowCustomPrice: boolean;
            /**
             * Format: int64
             * @description How many can be sold in all; null without a limit.
             */
            globalLimit: number | null;
            /**
             * Format: int64
             * @description How many one player can have; null without a limit.
             */
            perUserLimit: number | null;
            /** @description Whether buying it again adds to what a player has, as with coins. Said for shops to show; it changes no price. */
            isCumulative: boolean;
            /** @description Whether it is a step of a ladder, as ranks are. Said for shops to show; it changes no price. */
            isTiered: boolean;
            /** @description Whether it lasts for a period, and can be renewed for another; none is renewed by itself. */
            isSubscription: boolean;
            /**
             * @description The unit of a subscription's period, a month of 30 days and a year of 365; null for what is none.
             * @enum {string|null}
             */
            periodType: "day" | "week" | "month" | "year" | null;
            /**
             * Format: int64
             * @description How many of these units the period lasts.
             */
            periodValue: number | null;
            /** @description The game servers that its commands run on. */
            serverIds: components["schemas"]["Id"][];
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /**
         * @description Always null.
         * @enum {string|null}
         */
        Message: null;
        /** @description Always empty. */
        Errors: string[];
        /** @description All packages. */
        PackageList: {
            /** @description Always true. */
            success: true;
            /** @description The packages of the store. */
            data: components["schemas"]["Package"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description Anything but a success. */
        Error: {
            /** @description Always false. */
            success: false;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            /** @description What went wrong, for people. */
            message: string;
            /** @description One sentence for each problem with the parameters or the body; empty for all other errors. */
            errors: string[];
        };
        /** @description A package to make. */
        NewPackage: {
            /** @description What it is called. */
            name: string;
            /** @description What the player gets, kept as it is written. */
            description?: string | null;
            /** @description What one costs, in the store's currency. */
            price: number;
            /**
             * @description Whether it is for sale.
             * @default true
             */
            isActive: boolean;
            /**
             * Format: int64
             * @description Its place among the packages, the lowest first.
             * @default 0
             */
            sortOrder: number;
            /**
             * Format: uuid
             * @description The category that it is in.
             */
            categoryId?: string | null;
            /**
             * @description The game servers that its commands run on.
             * @default []
             */
            serverIds: components["schemas"]["Id"][];
            /** @description Where its picture is. */
            imageUrl?: string | null;
            /**
             * @description Whether players may pay more than the price, as for donations. Orders placed here cost the price all the same.
             * @default false
             */
            allowCustomPrice: boolean;
            /**
             * Format: int64
             * @description How many can be sold in all.
             */
            globalLimit?: number | null;
            /**
             * Format: int64
             * @description How many one player can have.
             */
            perUserLimit?: number | null;
            /**
             * @description Whether buying it again adds to what a player has, as with coins. Said for shops to show; it changes no price.
             * @default false
             */
            isCumulative: boolean;
            /**
             * @description Whether it is a step of a ladder, as ranks are. Said for shops to show; it changes no price.
             * @default false
             */
            isTiered: boolean;
            /**
             * @description Whether it lasts for a period, and can be renewed for another; none is renewed by itself.
             * @default false
             */
            isSubscription: boolean;
            /**
             * @description The unit of a subscription's period: a month has 30 days, a year 365.
             * @enum {string|null}
             */
            periodType?: "day" | "week" | "month" | "year" | null;
            /**
             * Format: int64
             * @description How many of these units the period lasts.
             */
            periodValue?: number | null;
        };
        /** @description One package. */
        PackageAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Package"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What was named is gone. */
        Deleted: {
            /** @description Always true. */
            success: true;
            /**
             * @description Always null.
             * @enum {string|null}
             */
            data: null;
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a package. */
        PackageChanges: {
            /** @description What it is called. */
            name?: string;
            /** @description What the player gets, kept as it is written. */
            description?: string | null;
            /** @description What one costs, in the store's currency. */
            price?: number;
            /** @description Whether it is for sale. */
            isActive?: boolean;
            /**
             * Format: int64
             * @description Its place among the packages, the lowest first.
             */
            sortOrder?: number;
            /**
             * Format: uuid
             * @description The category that it is in.
             */
            categoryId?: string | null;
            /** @description The game servers that its commands run on. */
            serverIds?: components["schemas"]["Id"][];
            /** @description Where its picture is. */
            imageUrl?: string | null;
            /** @description Whether players may pay more than the price, as for donations. Orders placed here cost the price all the same. */
            allowCustomPrice?: boolean;
            /**
             * Format: int64
             * @description How many can be sold in all.
             */
            globalLimit?: number | null;
            /**
             * Format: int64
             * @description How many one player can have.
             */
            perUserLimit?: number | null;
            /** @description Whether buying it again adds to what a player has, as with coins. Said for shops to show; it changes no price. */
            isCumulative?: boolean;
            /** @description Whether it is a step of a ladder, as ranks are. Said for shops to show; it changes no price. */
            isTiered?: boolean;
            /** @description Whether it lasts for a period, and can be renewed for another; none is renewed by itself. */
            isSubscription?: boolean;
            /**
             * @description The unit of a subscription's period: a month has 30 days, a year 365.
             * @enum {string|null}
             */
            periodType?: "day" | "week" | "month" | "year" | null;
            /**
             * Format: int64
             * @description How many of these units the period lasts.
             */
            periodValue?: number | null;
        };
        /** @description A category of the store. */
        Category: {
            id: components["schemas"]["Id"];
            /** @description What it is called. */
            name: string;
            /** @description What it holds. */
            description: string | null;
            /** @description Whether shops show it. */
            isEnabled: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             */
            sortOrder: number;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description All categories. */
        CategoryList: {
            /** @description Always true. */
            success: true;
            /** @description The categories of the store. */
            data: components["schemas"]["Category"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A category to make. */
        NewCategory: {
            /** @description What it is called. */
            name: string;
            /** @description What it holds. */
            description?: string | null;
            /**
             * @description Whether shops show it.
             * @default true
             */
            isEnabled: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             * @default 0
             */
            sortOrder: number;
        };
        /** @description One category. */
        CategoryAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Category"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a category. */
        CategoryChanges: {
            /** @description What it is called. */
            name?: string;
            /** @description What it holds. */
            description?: string | null;
            /** @description Whether shops show it. */
            isEnabled?: boolean;
            /**
             * Format: int64
             * @description Its place among the categories, the lowest first.
             */
            sortOrder?: number;
        };
        /** @description The player's name in the game. */
        AskedUsername: string;
        /** @description A player's UUID, with or without hyphens. */
        AskedUuid: string;
        /** @description A package of an order. */
        OrderItem: {
            id: components["schemas"]["Id"];
            packageId: components["schemas"]["Id"];
            /** @description What the package was called at the order. */
            packageName: string;
            /**
             * Format: int64
             * @description How many pieces.
             */
            quantity: number;
            /** @description Of one piece, before the coupon. */
            priceAtPurchase: number;
        };
        /** @description An order of a player. */
        Order: {
            id: components["schemas"]["Id"];
            /** @description The player's name at the order. */
            playerUsername: string;
            /**
             * Format: uuid
             * @description The player's UUID, as far as it was known.
             */
            playerUuid: string | null;
            /** @description The address given with the order, masked: its first letter and its domain, `s***@example.com`. */
            email: string | null;
            /**
             * @description Where the order stands.
             * @enum {string}
             */
            status: "Pending" | "Paid" | "Cancelled" | "Refunded" | "Chargeback";
            /** @description What was to be paid, the coupon considered; a gift card pays a part of it. */
            totalAmount: number;
            /**
             * @description Who took the payment; null while nobody has.
             * @enum {string|null}
             */
            paymentProvider: "Stripe" | "PayPal" | "Manual" | null;
            /** @description The currency of all amounts, by ISO 4217. */
            paymentCurrency: string;
            /**
             * Format: uuid
             * @description The coupon that was used.
             */
            couponId: string | null;
            /** @description What the coupon took off. */
            couponDiscountAmount: number | null;
            /**
             * Format: uuid
             * @description The gift card that paid.
             */
            giftCardId: string | null;
            /** @description What the gift card paid of the total. */
            giftCardAmount: number | null;
            /** @description What was bought. */
            items: components["schemas"]["OrderItem"][];
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of orders. */
        OrderPage: {
            /** @description The entries of this page. */
            items: components["schemas"]["Order"][];
            /**
             * Format: int64
             * @description How many entries all pages have together.
             */
            total: number;
            /**
             * Format: int64
             * @description How many entries were left out at the start.
             */
            skip: number;
            /**
             * Format: int64
             * @description How many entries were asked for at most.
             */
            take: number;
        };
        /** @description A page of orders. */
        OrderList: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["OrderPage"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A package of the order. */
        NewOrderItem: {
            packageId: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description How many pieces.
             * @default 1
             */
            quantity: number;
            /**
             * Format: uuid
             * @description The server on which its commands run, one of the package's; on all of them when left out.
             */
            serverId?: string | null;
        };
        /** @description Packages for a player. */
        NewOrder: {
            playerUsername: components["schemas"]["AskedUsername"];
            /** @description The player's UUID, with or without hyphens. */
            playerUuid?: string | null;
            /**
             * Format: email
             * @description Where the player is reached.
             */
            email?: string | null;
            /** @description What the player is given. */
            items: components["schemas"]["NewOrderItem"][];
            /** @description A coupon, in any case. */
            couponCode?: string | null;
            /** @description A gift card that pays. */
            giftCardCode?: string | null;
        };
        /** @description One order. */
        OrderAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Order"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A player as a buyer. */
        Customer: {
            id: components["schemas"]["Id"];
            /** @description The player's name: with a UUID as it was last told, without one as it was first written. */
            playerUsername: string;
            /**
             * Format: uuid
             * @description The player's UUID, as far as it is known.
             */
            playerUuid: string | null;
            /** @description The total of all paid orders, in the store's currency. */
            totalSpent: number;
            /**
             * Format: int64
             * @description How many orders the player has paid.
             */
            ordersCount: number;
            /**
             * Format: date-time
             * @description When the latest paid order was placed, in UTC to the second; null without one.
             */
            lastPurchaseAt: string | null;
            createdAt: components["schemas"]["CreatedAt"];
        };
        /** @description One page of customers. */
        CustomerPage: {
            /** @description The entries of this page. */
            items: components["schemas"]["Customer"][];
            /**
             * Format: int64
             * @description How many entries all pages have together.
             */
            total: number;
            /**
             * Format: int64
             * @description How many entries were left out at the start.
             */
            skip: number;
            /**
             * Format: int64
             * @description How many entries were asked for at most.
             */
            take: number;
        };
        /** @description A page of customers. */
        CustomerList: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["CustomerPage"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description One customer. */
        CustomerAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Customer"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A ban of the store. */
        Ban: {
            id: components["schemas"]["Id"];
            /** @description The player's name as it was given, but for blanks at its ends; null when the ban is not about a name. */
            playerUsername: string | null;
            /** @description The player's UUID, with hyphens; null when the ban is not about one. */
            playerUuid: string | null;
            /** @description The address in canonical form; null when the ban is not about one. */
            ipAddress: string | null;
            /** @description Why, for those who run the store. */
            reason: string;
            /**
             * Format: date-time
             * @description The instant at which it ends, in UTC; null when it does not.
             */
            expiresAt: string | null;
            /** @description Whether it is switched on, whether or not it has expired. */
            isActive: boolean;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of bans. */
        BanPage: {
            /** @description The bans of this page, the newest first. */
            items: components["schemas"]["Ban"][];
            /**
             * Format: int64
             * @description How many there are on all pages together.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were left out at the start.
             */
            skip: number;
            /**
             * Format: int64
             * @description How many a page has at most.
             */
            take: number;
        };
        /** @description A page of bans. */
        BanList: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["BanPage"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A ban to make. It needs one of `playerUsername`, `playerUuid` and `ipAddress` at least. */
        NewBan: {
            /** @description The player's name, matched in any case. */
            playerUsername?: string | null;
            /** @description The player's UUID, with or without hyphens. */
            playerUuid?: string | null;
            /** @description An address, IPv4 or IPv6. */
            ipAddress?: string | null;
            /** @description Why, for those who run the store. */
            reason: string;
            /**
             * Format: date-time
             * @description The instant at which it ends, in the future; null or left out: it does not end.
             */
            expiresAt?: string | null;
        };
        /** @description One ban. */
        BanAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Ban"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a ban. */
        BanChanges: {
            /** @description Why, for those who run the store. */
            reason?: string;
            /**
             * Format: date-time
             * @description The instant at which it ends; null: it does not end.
             */
            expiresAt?: string | null;
            /** @description Whether it is switched on. */
            isActive?: boolean;
        };
        /** @description A package that a player has subscribed to. */
        Subscription: {
            id: components["schemas"]["Id"];
            /** @description The player's name at the order. */
            playerUsername: string;
            /**
             * Format: uuid
             * @description The player's UUID, as far as it was known.
             */
            playerUuid: string | null;
            packageId: components["schemas"]["Id"];
            /** @description What the package was called at the order. */
            packageName: string;
            /**
             * @description How it stands now: paid for, cancelled, over but within its grace, or over.
             * @enum {string}
             */
            status: "active" | "cancelled" | "past_due" | "expired";
            /**
             * Format: date-time
             * @description The first instant that is not paid for, in UTC to the second.
             */
            currentPeriodEnd: string;
            /** @description Whether it will not be renewed. */
            cancelAtPeriodEnd: boolean;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description Subscriptions. */
        SubscriptionList: {
            /** @description Always true. */
            success: true;
            /** @description The subscriptions that were asked for. */
            data: components["schemas"]["Subscription"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description One subscription. */
        SubscriptionAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Subscription"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A coupon of the store. */
        Coupon: {
            id: components["schemas"]["Id"];
            /** @description What customers type, in any case. */
            code: string;
            /**
             * @description What kind of discount it is.
             * @enum {string}
             */
            discountType: "percentage" | "fixed";
            /** @description Percent, or an amount in the currency of the store. */
            discountValue: number;
            /**
             * @description What it lowers the price of.
             * @enum {string}
             */
            applicationScope: "packages" | "categories" | "store";
            /**
             * @description Which packages; null when it is not for packages.
             * @enum {string|null}
             */
            packageScope: "all" | "specific" | null;
            /** @description The packages; null unless it is for specific ones. */
            packageIds: components["schemas"]["Id"][] | null;
            /** @description The categories that there still are; null unless it is for categories. */
            categoryIds: components["schemas"]["Id"][] | null;
            /**
             * Format: int64
             * @description How often it may be used in all; null for any number.
             */
            maxUses: number | null;
            /**
             * Format: int64
             * @description How often each customer may use it; null for any number.
             */
            maxUsesPerUser: number | null;
            /**
             * Format: int64
             * @description How many orders use it that were neither cancelled nor refunded.
             */
            uses: number;
            /**
             * Format: date-time
             * @description From when on it may be used, in UTC; null for at once.
             */
            validFrom: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it may no longer be used, in UTC; null for never.
             */
            validUntil: string | null;
            /** @description Whether it is switched on. */
            isActive: boolean;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of coupons. */
        CouponPage: {
            /** @description The coupons of this page, the newest first. */
            items: components["schemas"]["Coupon"][];
            /**
             * Format: int64
             * @description How many there are on all pages together.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were left out at the start.
             */
            skip: number;
            /**
             * Format: int64
             * @description How many were asked for at most.
             */
            take: number;
        };
        /** @description A page of coupons. */
        CouponList: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["CouponPage"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A coupon to make. */
        NewCoupon: {
            /** @description What customers type: letters, digits, hyphens and underscores. */
            code: string;
            /**
             * @description What kind of discount it is.
             * @enum {string}
             */
            discountType: "percentage" | "fixed";
            /** @description Of a percentage its percent, above 0 to 100 with at most two decimals; of a fixed discount an amount in the currency of the store. */
            discountValue: number;
            /**
             * @description What it lowers the price of.
             * @enum {string}
             */
            applicationScope: "packages" | "categories" | "store";
            /**
             * @description Which packages: required when `applicationScope` is `packages`, and not given otherwise.
             * @enum {string|null}
             */
            packageScope?: "all" | "specific" | null;
            /** @description The packages, by id: required when `packageScope` is `specific`, and not given otherwise. */
            packageIds?: components["schemas"]["Id"][] | null;
            /** @description The categories, by id: required when `applicationScope` is `categories`, and not given otherwise. */
            categoryIds?: components["schemas"]["Id"][] | null;
            /**
             * Format: int64
             * @description How often it may be used in all; null for any number.
             */
            maxUses?: number | null;
            /**
             * Format: int64
             * @description How often each customer may use it; null for any number.
             */
            maxUsesPerUser?: number | null;
            /**
             * Format: date-time
             * @description From when on it may be used; null for at once.
             */
            validFrom?: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it may no longer be used; null for never.
             */
            validUntil?: string | null;
            /**
             * @description Whether it is switched on.
             * @default true
             */
            isActive: boolean;
        };
        /** @description One coupon. */
        CouponAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Coupon"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a coupon. */
        CouponChanges: {
            /** @description Of a percentage its percent, above 0 to 100 with at most two decimals; of a fixed discount an amount in the currency of the store. */
            discountValue?: number;
            /**
             * Format: int64
             * @description How often it may be used in all; null for any number. A number that is not above the uses so far ends it.
             */
            maxUses?: number | null;
            /**
             * Format: int64
             * @description How often each customer may use it; null for any number.
             */
            maxUsesPerUser?: number | null;
            /**
             * Format: date-time
             * @description From when on it may be used; null for at once.
             */
            validFrom?: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it may no longer be used; null for never.
             */
            validUntil?: string | null;
            /** @description Whether it is switched on. */
            isActive?: boolean;
        };
        /** @description A gift card of the store, without its code. Amounts are numbers in the currency of the store. */
        GiftCard: {
            id: components["schemas"]["Id"];
            /** @description How much it was worth when it was made. */
            amount: number;
            /** @description What is left of it. */
            balance: number;
            /**
             * @description What it pays for.
             * @enum {string}
             */
            applicationScope: "store" | "category" | "package";
            /** @description The categories that there still are; null unless it is for categories. */
            categoryIds: components["schemas"]["Id"][] | null;
            /** @description The packages; null unless it is for packages. */
            packageIds: components["schemas"]["Id"][] | null;
            /** @description Whom it is for. */
            recipientName: string | null;
            /** @description Where its code is mailed, masked: `j***@example.com`. */
            recipientEmail: string | null;
            /** @description What the recipient is told. */
            message: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it no longer pays, in UTC; null for never.
             */
            expiresAt: string | null;
            /**
             * @description `redeemed` when nothing is left of it, otherwise `expired` when `expiresAt` has passed, otherwise `active`.
             * @enum {string}
             */
            status: "active" | "redeemed" | "expired";
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of gift cards. */
        GiftCardPage: {
            /** @description The gift cards of this page, the newest first. */
            items: components["schemas"]["GiftCard"][];
            /**
             * Format: int64
             * @description How many there are on all pages together.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were left out at the start.
             */
            skip: number;
            /**
             * Format: int64
             * @description How many were asked for at most.
             */
            take: number;
        };
        /** @description A page of gift cards. */
        GiftCardList: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["GiftCardPage"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A gift card to make. */
        NewGiftCard: {
            /** @description How much it is worth, in the currency of the store. */
            amount: number;
            /**
             * @description What it pays for.
             * @enum {string}
             */
            applicationScope: "store" | "category" | "package";
            /** @description The categories, by id: required when `applicationScope` is `category`, and not given otherwise. */
            categoryIds?: components["schemas"]["Id"][] | null;
            /** @description The packages, by id: required when `applicationScope` is `package`, and not given otherwise. */
            packageIds?: components["schemas"]["Id"][] | null;
            /** @description Whom it is for. */
            recipientName?: string | null;
            /**
             * Format: email
             * @description Where its code is mailed; null when nobody is mailed.
             */
            recipientEmail?: string | null;
            /** @description What to tell the recipient, in lines. */
            message?: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it no longer pays, in the future; null for never.
             */
            expiresAt?: string | null;
        };
        /** @description One gift card. */
        GiftCardAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["GiftCard"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a gift card. */
        GiftCardChanges: {
            /** @description Whom it is for. */
            recipientName?: string | null;
            /**
             * Format: email
             * @description Where its code is mailed; null when nobody is mailed.
             */
            recipientEmail?: string | null;
            /** @description What to tell the recipient, in lines. */
            message?: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it no longer pays; null for never.
             */
            expiresAt?: string | null;
        };
        /**
         * @description How commands reach it.
         * @enum {string}
         */
        Transport: "rcon" | "econ" | "poll";
        /** @description A game server. */
        Server: {
            id: components["schemas"]["Id"];
            /** @description What the shop calls it. */
            name: string;
            transport: components["schemas"]["Transport"];
            /** @description Name or IP address at which its console listens; null where it polls. */
            host: string | null;
            /**
             * Format: int64
             * @description Port at which its console listens; null where it polls.
             */
            port: number | null;
            /** @description Whether commands are sent to it or handed out. What comes meanwhile waits. */
            isActive: boolean;
            /**
             * Format: date-time
             * @description When it last let us in, or polled.
             */
            lastSeenAt: string | null;
            /** @description Why it could last not be reached; null once it can. */
            lastError: string | null;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description All servers. */
        ServerList: {
            /** @description Always true. */
            success: true;
            /** @description The servers of the store. */
            data: components["schemas"]["Server"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A server to be registered. */
        NewServer: {
            /** @description What the shop calls it. */
            name: string;
            transport: components["schemas"]["Transport"];
            /** @description Name or IP address at which its console listens. Of a polling server null. */
            host?: string | null;
            /**
             * Format: int64
             * @description Port at which its console listens. Of a polling server null.
             */
            port?: number | null;
            /** @description What opens its console. */
            password?: string;
            /**
             * @description Whether commands are sent to it or handed out.
             * @default true
             */
            isActive: boolean;
        };
        /** @description One server. */
        ServerAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Server"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What is to become different. */
        ServerChanges: {
            /** @description What the shop calls it. */
            name?: string;
            transport?: components["schemas"]["Transport"];
            /** @description Name or IP address at which its console listens. Of a polling server null. */
            host?: string | null;
            /**
             * Format: int64
             * @description Port at which its console listens. Of a polling server null.
             */
            port?: number | null;
            /** @description What opens its console. */
            password?: string;
            /** @description Whether commands are sent to it or handed out. */
            isActive?: boolean;
        };
        /** @description How much, and for how long. */
        NewLease: {
            /**
             * Format: int64
             * @description At most so many.
             * @default 20
             */
            take: number;
            /**
             * Format: int64
             * @description Time to execute and acknowledge all of it.
             * @default 60
             */
            seconds: number;
        };
        /**
         * @description When it runs: an order is completed, a subscription is renewed or ends, an order is refunded.
         * @enum {string}
         */
        Event: "purchase" | "renewal" | "expiry" | "refund";
        /** @description Commands for whoever asked. */
        Lease: {
            /**
             * Format: uuid
             * @description What to acknowledge it with; null when nothing is due.
             */
            leaseId: string | null;
            /**
             * Format: date-time
             * @description The end of the lease; null when nothing is due.
             */
            leasedUntil: string | null;
            /** @description In the order in which to execute them. */
            commands: {
                /**
                 * Format: uuid
                 * @description The delivery.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The order.
                 */
                orderId: string;
                event: components["schemas"]["Event"];
                /** @description What to execute. */
                command: string;
                /** @description Whom it is for. */
                playerUsername: string | null;
                /**
                 * Format: uuid
                 * @description Whom it is for, where the UUID is known.
                 */
                playerUuid: string | null;
            }[];
        };
        /** @description What was fetched. */
        LeaseAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Lease"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /**
         * @description What became of it.
         * @enum {string}
         */
        Outcome: "delivered" | "not_executed" | "unknown";
        /** @description What became of commands that were fetched. */
        Acknowledgement: {
            /**
             * Format: uuid
             * @description As they were fetched with.
             */
            leaseId: string;
            /** @description One for each command that something is known of. */
            results: {
                /**
                 * Format: uuid
                 * @description The delivery.
                 */
                id: string;
                outcome: components["schemas"]["Outcome"];
                /** @description What the server printed. */
                answer?: string | null;
                /** @description What went wrong. */
                error?: string | null;
            }[];
        };
        /** @description What is known of a command now. */
        Acknowledged: {
            /**
             * Format: uuid
             * @description The delivery.
             */
            id: string;
            /** @description Whether this was taken: it was of this lease, and not yet acknowledged. */
            accepted: boolean;
            /**
             * @description Its state; null where this server has no such delivery.
             * @enum {string|null}
             */
            state: "queued" | "leased" | "delivered" | "failed" | "unknown" | "cancelled" | null;
        };
        /** @description What is known now. */
        AcknowledgementAnswer: {
            /** @description Always true. */
            success: true;
            /** @description In the order of the results. */
            data: components["schemas"]["Acknowledged"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /**
         * Format: uuid
         * @description The server on which it runs whatever the order says; null for those of the order or package.
         */
        ServerId: string | null;
        /** @description A command of a package. */
        PackageCommand: {
            event: components["schemas"]["Event"];
            serverId: components["schemas"]["ServerId"];
            /** @description The command with its placeholders. */
            template: string;
        };
        /** @description All commands of a package. */
        PackageCommandList: {
            /** @description Always true. */
            success: true;
            /** @description The commands in their order. */
            data: components["schemas"]["PackageCommand"][];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A command template. */
        NewPackageCommand: {
            event: components["schemas"]["Event"];
            serverId?: components["schemas"]["ServerId"];
            /** @description One line of text with placeholders, of at most 1,446 bytes in UTF-8. */
            template: string;
        };
        /** @description All commands that a package is to have. */
        PackageCommandReplacement: {
            /** @description In the order in which they run; none takes all away. */
            commands: components["schemas"]["NewPackageCommand"][];
        };
        /** @description A command on its way to a server. */
        Delivery: {
            id: components["schemas"]["Id"];
            /**
             * Format: uuid
             * @description The item of the order.
             */
            itemId: string;
            /**
             * Format: uuid
             * @description The server on which it runs.
             */
            serverId: string;
            event: components["schemas"]["Event"];
            /** @description The command as it is sent; where it could not be written, its template. */
            command: string;
            /**
             * @description `queued`: it waits, for the first time or after an attempt at which it was surely not executed. `leased`: it is being sent, or a plugin has fetched it. `delivered`: the server has acknowledged it. `failed`: it could not be written, or not be delivered for about a week. `unknown`: it may have been executed; nothing sends it again by itself. `cancelled`: its order was taken back, or its server deleted, before it was executed.
             * @enum {string}
             */
            state: "queued" | "leased" | "delivered" | "failed" | "unknown" | "cancelled";
            /** @description What went wrong last; null when nothing did. */
            error: string | null;
            /**
             * Format: date-time
             * @description When it may be delivered next.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description When the server acknowledged it.
             */
            deliveredAt: string | null;
            /** @description Every attempt, the first one first. */
            attempts: {
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description When its outcome was known; null while it goes on.
                 */
                finishedAt: string | null;
                /**
                 * @description What became of it; null while it goes on.
                 * @enum {string|null}
                 */
                outcome: "delivered" | "not_executed" | "unknown" | null;
                /** @description What the server printed. */
                answer: string | null;
                /** @description What went wrong. */
                error: string | null;
            }[];
            createdAt: components["schemas"]["CreatedAt"];
        };
        /** @description A page of deliveries. */
        DeliveryPage: {
            /** @description Always true. */
            success: true;
            /** @description The page. */
            data: {
                /** @description The deliveries. */
                items: components["schemas"]["Delivery"][];
                /**
                 * Format: int64
                 * @description How many there are on all pages.
                 */
                total: number;
                /**
                 * Format: int64
                 * @description As asked.
                 */
                skip: number;
                /**
                 * Format: int64
                 * @description As asked.
                 */
                take: number;
            };
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description One delivery. */
        DeliveryAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Delivery"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A sale of the store. */
        Sale: {
            id: components["schemas"]["Id"];
            /** @description What it is called. */
            name: string;
            /** @description What it takes off, in percent. */
            discountPercentage: number;
            /**
             * @description What it is for.
             * @enum {string}
             */
            applicationScope: "store" | "category" | "package";
            /** @description The categories that it is for; null for another scope. */
            categoryIds: components["schemas"]["Id"][] | null;
            /** @description The packages that it is for; null for another scope. */
            packageIds: components["schemas"]["Id"][] | null;
            /** @description Whether it runs when its time is there. */
            isEnabled: boolean;
            /**
             * Format: date-time
             * @description The instant from which on it runs, in UTC; null for at once.
             */
            startDate: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it no longer runs, in UTC; null for never.
             */
            endDate: string | null;
            createdAt: components["schemas"]["CreatedAt"];
            updatedAt: components["schemas"]["UpdatedAt"];
        };
        /** @description One page of sales. */
        SalePage: {
            /** @description The entries of this page. */
            items: components["schemas"]["Sale"][];
            /**
             * Format: int64
             * @description How many entries there are in all.
             */
            total: number;
            /**
             * Format: int64
             * @description How many were left out at the start.
             */
            skip: number;
            /**
             * Format: int64
             * @description How many were asked for at most.
             */
            take: number;
        };
        /** @description A page of sales. */
        SaleList: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["SalePage"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description A sale to make. */
        NewSale: {
            /** @description What it is called. */
            name: string;
            /** @description What it takes off, in percent, with at most two decimals. */
            discountPercentage: number;
            /**
             * @description What it is for.
             * @enum {string}
             */
            applicationScope: "store" | "category" | "package";
            /** @description The categories that it is for; needed for the scope `category`. */
            categoryIds?: components["schemas"]["Id"][] | null;
            /** @description The packages that it is for; needed for the scope `package`. */
            packageIds?: components["schemas"]["Id"][] | null;
            /**
             * @description Whether it runs when its time is there.
             * @default true
             */
            isEnabled: boolean;
            /**
             * Format: date-time
             * @description The instant from which on it runs; null for at once.
             */
            startDate?: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it no longer runs; null for never.
             */
            endDate?: string | null;
        };
        /** @description One sale. */
        SaleAnswer: {
            /** @description Always true. */
            success: true;
            data: components["schemas"]["Sale"];
            message: components["schemas"]["Message"];
            errors: components["schemas"]["Errors"];
        };
        /** @description What to change of a sale. */
        SaleChanges: {
            /** @description What it is called. */
            name?: string;
            /** @description What it takes off, in percent, with at most two decimals. */
            discountPercentage?: number;
            /** @description Whether it runs when its time is there. */
            isEnabled?: boolean;
            /**
             * Format: date-time
             * @description The instant from which on it runs; null for at once.
             */
            startDate?: string | null;
            /**
             * Format: date-time
             * @description The instant from which on it no longer runs; null for never.
             */
            endDate?: string | null;
        };
    };
    responses: {
        /** @description The body is malformed, or a parameter or a field of it is missing, of the wrong type, out of its bounds, or unknown. */
        BadRequest: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credential is missing, malformed, unknown, expired or revoked. */
        Unauthenticated: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credential lacks the permission that this requires, or the Pro subscription of the store has lapsed. */
        Forbidden: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing in this store. */
        NotFound: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The first request with this `Idempotency-Key` is still being answered. Nothing was done a second time. */
        Conflict: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than this operation accepts: 1 MB (1,048,576 bytes), unless its description says more. */
        PayloadTooLarge: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body has a Content-Type that this operation does not take. */
        UnsupportedMediaType: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A limit is reached: of requests a minute, or one that the operation names. */
        TooManyRequests: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A fault of ours. */
        ServerError: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The store cannot answer just now: its database is away, or it is being restarted. The request can be repeated. */
        Unavailable: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It is deleted. */
        Deleted: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Contract-Version": components["headers"]["X-Contract-Version"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Deleted"];
            };
        };
    };
    parameters: {
        /**
         * @description How many entries to leave out at the start. Beyond the end the list is empty.
         * @example 0
         */
        Skip: number;
        /**
         * @description How many entries to give at most.
         * @example 20
         */
        Take: number;
        /**
         * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
         * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
         */
        IdempotencyKey: string;
        /**
         * @description Only those that were ordered under this username, in any case.
         * @example Steve
         */
        OfUsername: components["schemas"]["AskedUsername"];
        /**
         * @description Only coupons that have this text in their code, whatever the case.
         * @example summer
         */
        Search: string;
        /**
         * @description Only coupons of this status: `active`, `inactive` or `expired`, whatever the case.
         * @example active
         */
        Status: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description How many requests the current window allows.
         * @example 60
         */
        "X-RateLimit-Limit": number;
        /**
         * @description How many requests are left in the current window.
         * @example 59
         */
        "X-RateLimit-Remaining": number;
        /**
         * @description When the current window ends, in Unix seconds; where something else than requests of a window is used up, when to try again.
         * @example 1718447460
         */
        "X-RateLimit-Reset": number;
        /**
         * @description Names this request in our logs; quote it when you report a problem. It is the caller's own `X-Request-Id` where that is 1 to 128 letters, digits, dots, underscores or hyphens, otherwise a new UUID.
         * @example 3f1c9a52-7c0e-4b7e-9a55-0d2f6a1f8e11
         */
        "X-Request-Id": string;
        /**
         * @description The version of the contract that this answer obeys, as `info.version` has it.
         * @example 1.0.0
         */
        "X-Contract-Version": string;
        /**
         * @description How many seconds to wait before the next try.
         * @example 30
         */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPackages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packages. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createPackage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Gold Rank",
                 *       "description": "Get gold status with special perks",
                 *       "price": 9.99,
                 *       "isActive": true,
                 *       "sortOrder": 0,
                 *       "categoryId": "c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93",
                 *       "serverIds": [
                 *         "5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewPackage"];
            };
        };
        responses: {
            /** @description The package as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The package.
                 * @example a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The package. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deletePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The package.
                 * @example a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updatePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The package.
                 * @example a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "price": 14.99,
                 *       "isActive": false
                 *     }
                 */
                "application/json": components["schemas"]["PackageChanges"];
            };
        };
        responses: {
            /** @description The package as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Premium Ranks",
                 *       "description": "Premium rank packages",
                 *       "isEnabled": true
                 *     }
                 */
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description The category as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The category.
                 * @example c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Premium Ranks",
                 *       "sortOrder": 3
                 *     }
                 */
                "application/json": components["schemas"]["CategoryChanges"];
            };
        };
        responses: {
            /** @description The category as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOrders: {
        parameters: {
            query: {
                /**
                 * @description Only those that were ordered under this username, in any case.
                 * @example Steve
                 */
                playerUsername?: components["parameters"]["OfUsername"];
                /**
                 * @description Only orders that tell this UUID, with or without hyphens.
                 * @example 069a79f4-44e9-4726-a5be-fca90e38aaf5
                 */
                playerUuid?: components["schemas"]["AskedUuid"];
                /**
                 * @description Only orders of this status, in any case: Pending, Paid, Cancelled, Refunded or Chargeback.
                 * @example paid
                 */
                status?: string;
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of orders. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "playerUsername": "Steve",
                 *       "playerUuid": "069a79f4-44e9-4726-a5be-fca90e38aaf5",
                 *       "email": "steve@example.com",
                 *       "items": [
                 *         {
                 *           "packageId": "a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61",
                 *           "quantity": 1,
                 *           "serverId": "5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order as it was placed. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example e5f6a7b8-6d3c-4b21-9f0e-8a7d5c4b3e12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCustomers: {
        parameters: {
            query: {
                /**
                 * @description Only players whose username contains this, in any case.
                 * @example steve
                 */
                search?: string;
                /**
                 * @description What to sort by; players who have none of it come last.
                 * @example totalSpent
                 */
                sortBy: "totalSpent" | "lastPurchaseAt" | "createdAt";
                /**
                 * @description Whether the largest or latest comes first.
                 * @example true
                 */
                sortDesc: boolean;
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of customers. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer.
                 * @example be572cc8-3620-83f5-90e8-0b6239973a26
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBans: {
        parameters: {
            query: {
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of bans. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createBan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Whom to ban, and why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBan"];
            };
        };
        responses: {
            /** @description The ban as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ban. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ban.
                 * @example 3e00d2eb-4459-898b-ac20-ea60f0705b9b
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "He gave the items back",
                 *       "isActive": false
                 *     }
                 */
                "application/json": components["schemas"]["BanChanges"];
            };
        };
        responses: {
            /** @description The ban as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSubscriptions: {
        parameters: {
            query: {
                /**
                 * @description Only those that were ordered under this username, in any case.
                 * @example Steve
                 */
                playerUsername?: components["parameters"]["OfUsername"];
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many subscriptions to give at most; all when left out.
                 * @example 20
                 */
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriptions. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    /**
                     * @description How many subscriptions the filter leaves, before `skip` and `take`.
                     * @example 4
                     */
                    "X-Total-Count": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The subscription.
                 * @example 7bdfcd1b-9ba1-88be-af43-f6ac8637b4a9
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCoupons: {
        parameters: {
            query: {
                /**
                 * @description Only coupons that have this text in their code, whatever the case.
                 * @example summer
                 */
                search?: components["parameters"]["Search"];
                /**
                 * @description Only coupons of this status: `active`, `inactive` or `expired`, whatever the case.
                 * @example active
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of coupons. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCoupon: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "WELCOME10",
                 *       "discountType": "percentage",
                 *       "discountValue": 10,
                 *       "applicationScope": "packages",
                 *       "packageScope": "all",
                 *       "maxUses": 500,
                 *       "isActive": true
                 *     }
                 */
                "application/json": components["schemas"]["NewCoupon"];
            };
        };
        responses: {
            /** @description The coupon as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The coupon.
                 * @example b7d0c6a2-4e1f-4f3b-8a95-1c7e2d9f0b46
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coupon. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The coupon.
                 * @example b7d0c6a2-4e1f-4f3b-8a95-1c7e2d9f0b46
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The coupon.
                 * @example b7d0c6a2-4e1f-4f3b-8a95-1c7e2d9f0b46
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "discountValue": 30,
                 *       "maxUses": 200,
                 *       "isActive": false
                 *     }
                 */
                "application/json": components["schemas"]["CouponChanges"];
            };
        };
        responses: {
            /** @description The coupon as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listGiftCards: {
        parameters: {
            query: {
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of gift cards. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createGiftCard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 25,
                 *       "applicationScope": "store",
                 *       "recipientName": "John",
                 *       "recipientEmail": "john@example.com",
                 *       "message": "Happy Birthday!",
                 *       "expiresAt": "2040-01-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewGiftCard"];
            };
        };
        responses: {
            /** @description The gift card as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getGiftCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gift card.
                 * @example d4f1a8b3-9c2e-4d60-b7a5-0e3c6f8d1b29
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gift card. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteGiftCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gift card.
                 * @example d4f1a8b3-9c2e-4d60-b7a5-0e3c6f8d1b29
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateGiftCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The gift card.
                 * @example d4f1a8b3-9c2e-4d60-b7a5-0e3c6f8d1b29
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recipientName": "Johnny",
                 *       "expiresAt": "2041-01-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["GiftCardChanges"];
            };
        };
        responses: {
            /** @description The gift card as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listServers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The servers. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createServer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Survival Two",
                 *       "transport": "rcon",
                 *       "host": "10.0.0.17",
                 *       "port": 25575,
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["NewServer"];
            };
        };
        responses: {
            /** @description The server as it was registered. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Survival One",
                 *       "isActive": false
                 *     }
                 */
                "application/json": components["schemas"]["ServerChanges"];
            };
        };
        responses: {
            /** @description The server as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    leaseDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "take": 2,
                 *       "seconds": 60
                 *     }
                 */
                "application/json": components["schemas"]["NewLease"];
            };
        };
        responses: {
            /** @description What to execute. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    acknowledgeDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The server.
                 * @example 5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "leaseId": "4d9e2a71-6b08-4c53-9f1e-8a3c7d5b0e26",
                 *       "results": [
                 *         {
                 *           "id": "61b0f3d8-2c7e-4985-a1d4-9f5e8b0c7a32",
                 *           "outcome": "delivered",
                 *           "answer": "Set vip on Mira"
                 *         },
                 *         {
                 *           "id": "f40a9c6e-8d15-4b72-9e3a-5b7d1c2f0e84",
                 *           "outcome": "not_executed",
                 *           "error": "The player is away."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            /** @description What is known now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPackageCommands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The package.
                 * @example a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commands. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageCommandList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setPackageCommands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The package.
                 * @example a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "commands": [
                 *         {
                 *           "event": "purchase",
                 *           "template": "lp user {uuid} parent add vip"
                 *         },
                 *         {
                 *           "event": "refund",
                 *           "serverId": "5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12",
                 *           "template": "lp user {uuid} parent remove vip"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PackageCommandReplacement"];
            };
        };
        responses: {
            /** @description The commands as they are now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageCommandList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOrderDeliveries: {
        parameters: {
            query: {
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example e5f6a7b8-6d3c-4b21-9f0e-8a7d5c4b3e12
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deliveries. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The order.
                 * @example 9d4c2b1a-7e5f-4a38-b6c0-2f8d1e3a5b79
                 */
                id: components["schemas"]["Id"];
                /**
                 * @description The delivery.
                 * @example 93d7e1a5-0b4f-4c68-8a2d-e6f9b3c5d710
                 */
                deliveryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSales: {
        parameters: {
            query: {
                /**
                 * @description How many entries to leave out at the start. Beyond the end the list is empty.
                 * @example 0
                 */
                skip: components["parameters"]["Skip"];
                /**
                 * @description How many entries to give at most.
                 * @example 20
                 */
                take: components["parameters"]["Take"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sales. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSale: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of the caller's choice that names this request. Sent again with the same credential, within 24 hours, it is answered as the first time, with the header `Idempotency-Replayed: true`, and nothing is done twice. While the first is still at work the answer is a 409; for a request with another body it is refused as invalid (neither the order of fields nor writing out what the schema has as `default` makes one). What was refused leaves nothing behind, and may be sent again with the same key.
                 * @example 5b0c8f1e-9d0a-4a52-8c6b-0d1f3a7e2b94
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Summer Sale",
                 *       "discountPercentage": 30,
                 *       "applicationScope": "store",
                 *       "isEnabled": true,
                 *       "startDate": "2026-06-01T00:00:00Z",
                 *       "endDate": "2026-06-30T23:59:59Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewSale"];
            };
        };
        responses: {
            /** @description The sale as it was made. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The sale.
                 * @example 49e34cb1-1334-8426-916c-31ffd5e0c186
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sale. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The sale.
                 * @example 49e34cb1-1334-8426-916c-31ffd5e0c186
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateSale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The sale.
                 * @example 49e34cb1-1334-8426-916c-31ffd5e0c186
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "discountPercentage": 12.5,
                 *       "endDate": null
                 *     }
                 */
                "application/json": components["schemas"]["SaleChanges"];
            };
        };
        responses: {
            /** @description The sale as it is now. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Contract-Version": components["headers"]["X-Contract-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
}

// What a partner would write in Java on the clients that openapi-generator makes: reads and writes by each of the five contracts.
// It prints what it found, a line an API, and fails when a call does.

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public final class Smoke {
  private static final OffsetDateTime NEW_YEAR = OffsetDateTime.parse("2040-01-01T00:00:00Z");
  private static final Map<String, String> given = System.getenv();

  public static void main(String[] words) throws Exception {
    storefront();
    management();
    merchant();
    store();
    access();
  }

  private static void storefront() throws Exception {
    var client = new matjar.storefront.ApiClient();
    reach(given.get("ADDRESS"), client::setScheme, client::setHost, client::setPort);
    var products = new matjar.storefront.api.ProductsApi(client);
    var list = products.listProducts(null, null, "price_asc", null, null, null, null, null, 2L, 1L);
    var product = products.getProduct("premium-game-key", null).getData();
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + given.get("CUSTOMER_TOKEN")));
    var orders = new matjar.storefront.api.OrdersApi(client).listCustomerOrders(5L, 1L);
    found("storefront", list.getSuccess(), list.getData().size(), list.getPagination().getTotal(), product.getSlug(),
        plain(product.getPrice().getOriginal()), orders.getPagination().getTotal());
  }

  private static void management() throws Exception {
    var client = new matjar.management.ApiClient();
    reach(given.get("ADDRESS"), client::setScheme, client::setHost, client::setPort);
    client.setRequestInterceptor(request -> request.header("X-Secret-Key", given.get("SECRET_KEY")));
    var orders = new matjar.management.api.OrdersApi(client).listOrders(null, null, null, null, null, 5L, 1L);
    var analytics = new matjar.management.api.AnalyticsApi(client).getAnalytics("month", List.of("sales", "orders"));
    var events = new matjar.management.api.WebhooksApi(client).listWebhookData("order.created", 3L);
    found("management", orders.getData().size(), orders.getPagination().getTotal(), analytics.getData().getSales() != null, events.getMessage(),
        ((matjar.management.model.OrderCreatedData) events).getData().size());
  }

  private static void merchant() throws Exception {
    var client = new matjar.merchant.ApiClient();
    reach(given.get("ADDRESS"), client::setScheme, client::setHost, client::setPort);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + given.get("MERCHANT_TOKEN")));
    var categories = new matjar.merchant.api.CategoriesApi(client);
    var made = categories.createCategory(new matjar.merchant.model.NewCategory().name(given.get("NAME"))).getData();
    var page = categories.listCategories(1L, 1L).getData();
    var orders = new matjar.merchant.api.OrdersApi(client).listOrders(null, 1L, 5L).getData();
    found("merchant", made.getName(), page.getData().size(), page.getNextPageUrl() != null, orders.getData().size());
  }

  private static void store() throws Exception {
    var client = new matjar.store.ApiClient();
    reach(given.get("ADDRESS"), client::setScheme, client::setHost, client::setPort);
    client.setRequestInterceptor(request -> request.header("X-Api-Key", given.get("API_KEY")));
    var bans = new matjar.store.api.BansApi(client);
    var ban = new matjar.store.model.NewBan().playerUsername("Griefer").reason("Fire").expiresAt(NEW_YEAR);
    var made = bans.createBan(ban, given.get("NAME")).getData();
    var again = bans.createBan(ban, given.get("NAME")).getData();
    var changed = bans.updateBan(made.getId(), new matjar.store.model.BanChanges().reason("Lava")).getData();
    var listed = bans.listBans(0L, 1L).getData();
    bans.deleteBan(made.getId());
    var gone = 0;
    try {
      bans.getBan(made.getId());
    } catch (matjar.store.ApiException refused) {
      gone = refused.getCode();
    }
    found("store", again.getId().equals(made.getId()), changed.getReason(), changed.getExpiresAt().toInstant(), listed.getItems().size(), gone);
  }

  private static void access() throws Exception {
    var client = new matjar.access.ApiClient();
    reach(given.get("ADDRESS"), client::setScheme, client::setHost, client::setPort);
    var operator = new matjar.access.model.Credentials().email(given.get("OPERATOR_EMAIL")).password(given.get("OPERATOR_PASSWORD"));
    var token = new matjar.access.api.SignInApi(client).logInOperator(operator).getData().getToken();
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    var keys = new matjar.access.api.ApiKeysApi(client);
    var permissions = new matjar.access.model.NewPermissions().addBansItem(matjar.access.model.NewPermissions.BansEnum.VIEW);
    var made = keys.createApiKey(given.get("STORE_ID"), new matjar.access.model.NewApiKey().name(given.get("NAME")).permissions(permissions));
    var id = made.getData().getId();
    keys.revokeApiKey(given.get("STORE_ID"), id);
    var listed = keys.listApiKeys(given.get("STORE_ID")).getData().stream().filter(key -> key.getId().equals(id)).findFirst().get();
    found("access", made.getData().getName(), listed.getPermissions().get("Bans").get(0), listed.getRevokedAt() != null);
  }

  private interface Taker<T> {
    void take(T value);
  }

  /** Points a client to a server. */
  private static void reach(String address, Taker<String> scheme, Taker<String> host, Taker<Integer> port) {
    var uri = URI.create(address);
    scheme.take(uri.getScheme());
    host.take(uri.getHost());
    port.take(uri.getPort());
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static void found(String api, Object... facts) {
    System.out.println(api + " " + List.of(facts).stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }
}

package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.Product;
import java.util.List;

/** Reads {@code products.csv}. */
final class ProductRows {
    static final String FILE = "products.csv";
    static final List<String> COLUMNS = List.of("product", "series", "sales_price");

    private final RowLog log;

    ProductRows(RowLog log) {
        this.log = log;
    }

    List<Product> read() {
        return log.readAll(ProductRows::product, Product::name);
    }

    private static Product product(CsvRow row) {
        row.required("sales_price");
        var price = row.decimal("sales_price");
        if (price == null || price.signum() == 0) {
            throw CsvRow.expected("sales_price", "more than 0", row.required("sales_price"));
        }
        return new Product(row.required("product"), price);
    }
}

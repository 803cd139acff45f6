package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Products from files: each becomes a draft, which gets onto the shelf by an approval like any other (row 67). */
@Component
@Order(30)
class ProductsKind implements ImportKind<Optional<ProductForm>> {

    private static final ImportColumn CODE = ImportColumn.required("catalogue", "product", "code");
    private static final ImportColumn NAME_ZH = ImportColumn.required("catalogue", "product", "name-zh");
    private static final ImportColumn NAME_EN = ImportColumn.required("catalogue", "product", "name-en");
    private static final ImportColumn CLASS = ImportColumn.required("catalogue", "product", "class");
    private static final ImportColumn CATEGORY = ImportColumn.optional("catalogue", "product", "category");
    private static final ImportColumn PRICE = ImportColumn.required("catalogue", "product", "price");
    private static final int CODE_LENGTH = 40;
    private static final int MOST = 2_000;

    private final Shelf shelf;
    private final ProductRepository products;
    private final ProductClassRepository classes;
    private final Dictionaries words;

    ProductsKind(Shelf shelf, ProductRepository products, ProductClassRepository classes, Dictionaries words) {
        this.shelf = shelf;
        this.products = products;
        this.classes = classes;
        this.words = words;
    }

    @Override
    public String key() {
        return "products";
    }

    @Override
    public int mostRows() {
        return MOST;
    }

    @Override
    public String permission() {
        return CataloguePermissions.EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(CODE, NAME_ZH, NAME_EN, CLASS, CATEGORY, PRICE);
    }

    @Override
    public Function<ImportLine, Optional<ProductForm>> reader() {
        Map<String, String> known = classes();
        Map<String, String> categories = words.written(Dictionary.MALL_CATEGORY);
        return line -> read(line, known, categories);
    }

    private static Optional<ProductForm> read(
            ImportLine line, Map<String, String> classes, Map<String, String> categories) {
        String code = line.text(CODE, CODE_LENGTH);
        String zh = line.text(NAME_ZH, ProductForm.LONGEST_NAME);
        String en = line.text(NAME_EN, ProductForm.LONGEST_NAME);
        String productClass = line.choice(CLASS, classes);
        String category = line.choice(CATEGORY, categories);
        Money price = price(line);
        if (code.isEmpty() || zh.isEmpty() || en.isEmpty() || productClass == null || price == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProductForm(code, zh, en, productClass, category, price));
        } catch (RuleViolation violation) {
            line.reject(
                    "monthlyPrice".equals(violation.field()) ? PRICE : CODE, violation.key(), violation.arguments());
            return Optional.empty();
        }
    }

    private static @Nullable Money price(ImportLine line) {
        BigDecimal yuan = line.number(PRICE);
        if (yuan != null && yuan.stripTrailingZeros().scale() > Money.SCALE) {
            line.reject(PRICE, "catalogue.product.bad-price", Money.SCALE);
            return null;
        }
        return yuan == null ? null : new Money(yuan);
    }

    private Map<String, String> classes() {
        Map<String, String> known = new HashMap<>();
        for (ProductClass each : classes.findAllByOrderByPosition()) {
            ProductClassRow row = each.row();
            for (String word : List.of(row.code(), row.nameZh(), row.nameEn())) {
                known.put(word.toLowerCase(Locale.ROOT), row.code());
            }
        }
        return known;
    }

    @Override
    public void check(List<ImportRow<Optional<ProductForm>>> rows, Problems problems) {
        Map<String, Integer> seen = new HashMap<>();
        products.findAllByOrderByClassCodeAscCodeAsc()
                .forEach(product -> seen.put(key(product.row().code()), 0));
        rows.forEach(row -> row.value().ifPresent(form -> {
            Integer earlier = seen.putIfAbsent(key(form.code()), row.line());
            if (earlier != null) {
                problems.add(
                        row.line(),
                        CODE,
                        earlier == 0 ? "catalogue.product.code-taken" : "catalogue.product.code-twice",
                        earlier == 0 ? form.code() : earlier);
            }
        }));
    }

    /** The database compares codes without regard to case. */
    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    @Override
    public List<Long> write(List<Optional<ProductForm>> rows, String source) {
        return rows.stream()
                .flatMap(Optional::stream)
                .map(form -> shelf.draft(form).value())
                .toList();
    }

    /** A draft is in nobody's sight, and others may have begun to write on it. */
    @Override
    public boolean canBeUndone() {
        return false;
    }

    @Override
    public void undo(List<Long> records) {
        throw new UnsupportedOperationException(key());
    }
}

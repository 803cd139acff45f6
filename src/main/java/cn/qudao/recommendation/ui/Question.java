package cn.qudao.recommendation.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Period;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationFilter;
import cn.qudao.uikit.Address;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks the list for. What is missing or mistyped takes its preset: the post's unit, the month so far; a unit
 * outside the scope is not found.
 */
record Question(UnitRow unit, @Nullable ProductRow product, RecommendationFilter filter) {

    static Question of(Address address, Units units, Products products, LocalDate today) {
        UnitRow unit = address.get("unit").map(units::byCode).orElseGet(units::root);
        ProductRow product = address.get("product")
                .flatMap(code -> products.all().stream()
                        .filter(row -> row.code().equals(code))
                        .findFirst())
                .orElse(null);
        Result result = address.get("result").flatMap(Question::result).orElse(null);
        return new Question(
                unit,
                product,
                new RecommendationFilter(
                        unit.place(), period(address, today), result, product == null ? null : product.id(), null));
    }

    private static Period period(Address address, LocalDate today) {
        LocalDate to = day(address, "to").orElse(today);
        LocalDate from = day(address, "from").orElse(to.withDayOfMonth(1));
        return new Period(from.isAfter(to) ? to : from, to);
    }

    private static Optional<LocalDate> day(Address address, String name) {
        try {
            return address.get(name).map(LocalDate::parse);
        } catch (DateTimeParseException mistyped) {
            return Optional.empty();
        }
    }

    private static Optional<Result> result(String name) {
        return Arrays.stream(Result.values())
                .filter(result -> result.name().equals(name))
                .findFirst();
    }
}

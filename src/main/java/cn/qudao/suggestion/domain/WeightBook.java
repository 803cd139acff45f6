package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionPermissions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator decides what speaks for which product; a change holds for the next customer. */
@Service
@Requires(SuggestionPermissions.RULES)
@Transactional
public class WeightBook {

    private final WeightRepository weights;
    private final Products products;
    private final Dictionaries words;
    private final Clock clock;

    WeightBook(WeightRepository weights, Products products, Dictionaries words, Clock clock) {
        this.weights = weights;
        this.products = products;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<WeightRow> inForce() {
        return weights.findByUntilIsNullOrderBySeries().stream()
                .map(Weight::row)
                .toList();
    }

    /** Every edition of a weight, the latest first. */
    @Transactional(readOnly = true)
    public List<WeightRow> editions(long series) {
        return weights.findBySeriesOrderByEditionDesc(series).stream()
                .map(Weight::row)
                .toList();
    }

    public long add(WeightForm form) {
        require(form, null);
        return weights.save(Weight.first(form, clock.instant())).row().series();
    }

    public void change(long series, WeightForm form) {
        require(form, series);
        weights.save(weight(series).revise(form, clock.instant()));
    }

    public void end(long series) {
        weight(series).end(clock.instant());
    }

    private Weight weight(long series) {
        return weights.findBySeriesAndUntilIsNull(series).orElseThrow(NotFound::new);
    }

    /** Two that look for the same would be read as one and count twice. */
    private void require(WeightForm form, @Nullable Long itself) {
        Matched matched = Objects.requireNonNull(form.matched());
        matched.feature().ifPresent(feature -> words.require("value", feature.dictionary(), form.value()));
        List<String> codes = products.all().stream().map(ProductRow::code).toList();
        if (matched == Matched.HOLDS && !codes.contains(form.value())) {
            throw RuleViolation.at("value", "suggestion.weight.no-such-product");
        }
        boolean taken =
                inForce().stream().anyMatch(row -> row.looksFor(form) && (itself == null || row.series() != itself));
        if (taken) {
            throw RuleViolation.at("matched", "suggestion.weight.taken");
        }
    }
}

package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import cn.qudao.suggestion.SuggestionPermissions;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator decides how products of a kind reach customers of a kind (row 71); holds for the next customer. */
@Service
@Requires(SuggestionPermissions.RULES)
@Transactional
public class MatrixBook {

    private final DistributionModeRepository modes;
    private final ClassingRepository classings;
    private final Matrix matrix;
    private final Products products;
    private final Dictionaries words;
    private final CurrentUser user;
    private final Clock clock;

    MatrixBook(
            DistributionModeRepository modes,
            ClassingRepository classings,
            Matrix matrix,
            Products products,
            Dictionaries words,
            CurrentUser user,
            Clock clock) {
        this.modes = modes;
        this.classings = classings;
        this.matrix = matrix;
        this.products = products;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    /** The cells of the matrix, as they hold now. */
    @Transactional(readOnly = true)
    public List<ModeRow> modes() {
        return matrix.now().modes().stream()
                .sorted(Comparator.comparing(ModeRow::productKind).thenComparing(ModeRow::customerKind))
                .toList();
    }

    /** All that was ever decided of a cell, the latest first. */
    @Transactional(readOnly = true)
    public List<ModeRow> history(ProductKind productKind, CustomerKind customerKind) {
        return modes.findByProductKindAndCustomerKindOrderByIdDesc(productKind, customerKind).stream()
                .map(DistributionMode::row)
                .toList();
    }

    public void decide(ModeForm form) {
        form.channelTypes().forEach(code -> words.require("channelTypes", Dictionary.CHANNEL_TYPE, code));
        form.tiers().forEach(code -> words.require("tiers", Dictionary.TIER, code));
        modes.save(new DistributionMode(form, clock.instant(), by()));
        matrix.changed();
    }

    /** Of which kind each of them is now, in the order given. */
    @Transactional(readOnly = true)
    public List<ClassingRow> kinds(Side side, Collection<String> codes) {
        Matrix.Known now = matrix.now();
        return codes.stream().map(code -> now.of(side, code)).toList();
    }

    /** All that was ever said of which kind it is, the latest first. */
    @Transactional(readOnly = true)
    public List<ClassingRow> history(Side side, String code) {
        return classings.findBySideAndCodeOrderByIdDesc(side, code).stream()
                .map(Classing::row)
                .toList();
    }

    /** @param kind null for none: the matrix says nothing of it */
    public void classProduct(String code, @Nullable ProductKind kind) {
        String known = products.byCode(code)
                .map(ProductRow::code)
                .orElseThrow(() -> RuleViolation.at("code", "suggestion.weight.no-such-product"));
        save(Side.PRODUCT, known, kind);
    }

    /** @param kind null for none: the matrix says nothing to its customers */
    public void classGroup(String code, @Nullable CustomerKind kind) {
        words.require("code", Dictionary.CUSTOMER_SEGMENT, code);
        save(Side.GROUP, code, kind);
    }

    private void save(Side side, String code, @Nullable Enum<?> kind) {
        classings.save(new Classing(side, code, kind, clock.instant(), by()));
        matrix.changed();
    }

    private @Nullable String by() {
        return user.find().map(Actor::displayName).orElse(null);
    }
}

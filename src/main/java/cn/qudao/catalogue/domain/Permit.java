package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way in which a class or a product may be sold (rows 55–59, 95). It is never changed, only ended. */
@Entity
@Table(name = "catalogue_permit")
@Unscoped("The whole province sells by the same rules")
final class Permit {

    @Id
    private long id;

    private @Nullable String classCode;
    private @Nullable Long productId;

    @Convert(converter = CodesColumn.class)
    private List<String> channelTypes;

    @Convert(converter = CodesColumn.class)
    private List<String> segments;

    @Convert(converter = CodesColumn.class)
    private List<String> tiers;

    @Convert(converter = CodesColumn.class)
    private List<String> venues;

    private @Nullable Integer starLeast;
    private @Nullable Integer footfallLeast;
    private boolean equipped;
    private String noteZh;
    private String noteEn;
    private LocalDate since;
    private @Nullable LocalDate until;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Permit() {}

    Permit(PermitForm form, LocalDate since) {
        this.id = Ids.next();
        this.classCode = form.classCode();
        this.productId = form.product() == null ? null : form.product().value();
        this.channelTypes = form.channelTypes().stream().sorted().toList();
        this.segments = form.segments().stream().sorted().toList();
        this.tiers = form.tiers().stream().sorted().toList();
        this.venues = form.venues().stream().sorted().toList();
        this.starLeast = form.starLeast();
        this.footfallLeast = form.footfallLeast();
        this.equipped = form.equipped();
        this.noteZh = form.note().zh();
        this.noteEn = form.note().en();
        this.since = since;
    }

    /** @param on the first day without it */
    void end(LocalDate on) {
        if (until != null) {
            throw new RuleViolation("catalogue.permit.over", until);
        }
        if (on.isBefore(since)) {
            throw RuleViolation.at("on", "catalogue.permit.before-since", since);
        }
        this.until = on;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    boolean isFor(ProductRow product) {
        return productId == null
                ? product.classCode().equals(classCode)
                : productId == product.id().value();
    }

    boolean isOfProduct() {
        return productId != null;
    }

    boolean admits(Traits outlet) {
        return holds(channelTypes, outlet.type())
                && holds(segments, outlet.segment())
                && holds(tiers, outlet.tier())
                && holds(venues, outlet.venue())
                && (starLeast == null || outlet.star() >= starLeast)
                && (footfallLeast == null || outlet.footfall() >= footfallLeast)
                && (!equipped || outlet.equipped());
    }

    Bilingual note() {
        return new Bilingual(noteZh, noteEn);
    }

    PermitRow row() {
        return new PermitRow(
                id,
                new PermitForm(
                        classCode,
                        productId == null ? null : new ProductId(productId),
                        Set.copyOf(channelTypes),
                        Set.copyOf(segments),
                        Set.copyOf(tiers),
                        Set.copyOf(venues),
                        starLeast,
                        footfallLeast,
                        equipped,
                        note()),
                since,
                until);
    }

    private static boolean holds(List<String> codes, @Nullable String code) {
        return codes.isEmpty() || code != null && codes.contains(code);
    }
}

package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One way in which a class or a product may be sold (rows 55–59, 95). It is never changed, only ended. */
@Entity
@Table(name = "catalogue_permit")
@Unscoped("The whole province sells by the same rules")
class Permit {

    private static final String BETWEEN = " ";

    @Id
    private long id;

    private @Nullable String classCode;
    private @Nullable Long productId;
    private String channelTypes;
    private String segments;
    private String tiers;
    private String venues;
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
        this.channelTypes = written(form.channelTypes());
        this.segments = written(form.segments());
        this.tiers = written(form.tiers());
        this.venues = written(form.venues());
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
                        read(channelTypes),
                        read(segments),
                        read(tiers),
                        read(venues),
                        starLeast,
                        footfallLeast,
                        equipped,
                        note()),
                since,
                until);
    }

    private static boolean holds(String codes, @Nullable String code) {
        return codes.isEmpty() || code != null && read(codes).contains(code);
    }

    private static String written(Set<String> codes) {
        return String.join(BETWEEN, new TreeSet<>(codes));
    }

    private static Set<String> read(String codes) {
        return codes.isEmpty() ? Set.of() : Set.of(codes.split(BETWEEN));
    }
}

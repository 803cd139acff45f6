package cn.qudao.offer.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.offer.PackageRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several products sold together (row 60). What is in it never changes, since customers hold it: another is another one. */
@Entity
@Table(name = "offer_package")
@Unscoped("The whole province has one catalogue")
final class OfferPackage {

    @Id
    private long id;

    private String code;
    private String nameZh;
    private String nameEn;

    @Convert(converter = CodesColumn.class)
    private List<String> products;

    private Money monthlyPrice;
    private LocalDate since;
    private @Nullable LocalDate until;
    private @Nullable String endReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OfferPackage() {}

    /** @param parts what its products cost one by one */
    OfferPackage(PackageForm form, Money parts) {
        if (form.price().compareTo(parts) >= 0) {
            throw RuleViolation.at(
                    "monthly",
                    "offer.package.dear",
                    parts.yuan().stripTrailingZeros().toPlainString());
        }
        this.id = Ids.next();
        this.code = form.code();
        this.nameZh = form.name().zh();
        this.nameEn = form.name().en();
        this.products = form.products();
        this.monthlyPrice = form.price();
        this.since = form.from();
    }

    void end(LocalDate on, String reason) {
        if (until != null) {
            throw new RuleViolation("offer.over", until);
        }
        this.until = on.isBefore(since) ? since : on;
        this.endReason = Texts.reason(reason);
    }

    PackageRow row() {
        return new PackageRow(id, code, new Bilingual(nameZh, nameEn), products, monthlyPrice, since, until, endReason);
    }
}

package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Script;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a clerk says about a product to customers of a segment, or to everybody (row 74). */
@Entity
@Table(name = "catalogue_hint")
@Unscoped("The whole province says the same")
final class Hint {

    /** The segment of what is said to everybody. */
    static final String EVERYBODY = "";

    @Id
    private long id;

    private long productId;
    private String customerSegment;
    private String textZh;
    private String textEn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Hint() {}

    Hint(ProductId product, HintForm form) {
        this.id = Ids.next();
        this.productId = product.value();
        this.customerSegment = form.segment();
        say(form.text());
    }

    final void say(Bilingual text) {
        this.textZh = text.zh();
        this.textEn = text.en();
    }

    String segment() {
        return customerSegment;
    }

    Script script() {
        return new Script(new Bilingual(textZh, textEn));
    }

    HintRow row() {
        return new HintRow(id, new ProductId(productId), customerSegment, new Bilingual(textZh, textEn));
    }
}

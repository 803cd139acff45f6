package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That the activation of a product calls for a prompt. */
@Entity
@Table(name = "prompt_occasion")
@Unscoped("The same for every clerk of the province")
final class Occasion {

    @Id
    private long id;

    private long productId;

    @Column(name = "prompt_text")
    private String text;

    private int fromHour;
    private int untilHour;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Occasion() {}

    Occasion(OccasionForm form) {
        this.id = Ids.next();
        this.productId = Objects.requireNonNull(form.product()).value();
        say(form);
    }

    final void say(OccasionForm form) {
        this.text = form.text();
        this.fromHour = Objects.requireNonNull(form.fromHour());
        this.untilHour = Objects.requireNonNull(form.untilHour());
    }

    OccasionRow row() {
        return new OccasionRow(id, new ProductId(productId), text, fromHour, untilHour);
    }
}

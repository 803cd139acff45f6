package cn.qudao.experience.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said and shown of a product. */
@Entity
@Table(name = "experience_page")
@Unscoped("The whole province says the same")
final class Experience {

    @Id
    private long productId;

    private String aboutZh;
    private String aboutEn;
    private String stepsZh;
    private String stepsEn;
    private @Nullable Long trialId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Experience() {}

    Experience(ProductId product, ExperienceForm form) {
        this.productId = product.value();
        say(form);
    }

    final void say(ExperienceForm form) {
        this.aboutZh = form.about().zh();
        this.aboutEn = form.about().en();
        this.stepsZh = form.steps().zh();
        this.stepsEn = form.steps().en();
        this.trialId = form.trial() == null
                ? null
                : Objects.requireNonNull(form.trial()).value();
    }

    ExperienceRow row() {
        return new ExperienceRow(
                new ProductId(productId),
                new Bilingual(aboutZh, aboutEn),
                new Bilingual(stepsZh, stepsEn),
                trialId == null ? null : new ProductId(trialId));
    }
}

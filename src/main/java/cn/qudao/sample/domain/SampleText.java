package cn.qudao.sample.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a customer reads on the own phone, to see what a product is. */
@Entity
@Table(name = "sample_text")
@Unscoped("The whole province shows the same")
final class SampleText {

    @Id
    private long productId;

    @Column(name = "sample")
    private String text;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SampleText() {}

    SampleText(ProductId product, String text) {
        this.productId = product.value();
        say(text);
    }

    final void say(String newText) {
        this.text = newText;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    String text() {
        return text;
    }
}

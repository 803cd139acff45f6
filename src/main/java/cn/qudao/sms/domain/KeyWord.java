package cn.qudao.sms.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word that stands for a product in orders, beside its code: what clerks and customers say. */
@Entity
@Table(name = "sms_key_word")
@Unscoped("The same for every clerk of the province")
final class KeyWord {

    @Id
    private String word;

    private long productId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected KeyWord() {}

    KeyWord(String word, ProductId product) {
        this.word = normal(word);
        this.productId = product.value();
        if (!this.word.matches("[\\p{L}\\p{N}_-]{1,40}")) {
            throw RuleViolation.at("word", "sms.key-word.bad");
        }
    }

    /** As the grammar reads it. */
    static String normal(String word) {
        return Grammar.plain(word).toUpperCase(Locale.ROOT);
    }

    String word() {
        return word;
    }

    ProductId product() {
        return new ProductId(productId);
    }
}

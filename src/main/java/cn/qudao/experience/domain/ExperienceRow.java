package cn.qudao.experience.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said and shown of a product.
 *
 * @param trial the free product by which it is tried on the phone; null where there is none
 */
public record ExperienceRow(
        ProductId product,
        Bilingual about,
        Bilingual steps,
        @Nullable ProductId trial) {

    /** Of the demonstration, in their order. */
    public List<String> steps(Locale language) {
        return steps.in(language)
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }
}

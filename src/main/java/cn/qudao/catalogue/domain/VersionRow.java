package cn.qudao.catalogue.domain;

import cn.qudao.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a product.
 *
 * @param reason why it was sent back, until it is submitted again
 */
public record VersionRow(
        int number,
        String nameZh,
        String nameEn,
        String classCode,
        @Nullable String category,
        Money monthlyPrice,
        VersionState state,
        @Nullable String submitter,
        @Nullable Instant submittedAt,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    public ProductForm form(String code) {
        return new ProductForm(code, nameZh, nameEn, classCode, category, monthlyPrice);
    }

    public boolean isPending() {
        return state != VersionState.APPROVED;
    }
}

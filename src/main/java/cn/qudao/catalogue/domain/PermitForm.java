package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.OutletProfile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a class or a product may be sold; an empty set, null and false ask for nothing.
 *
 * @param classCode of a class, or null for a product
 * @param product or null for a class
 * @param equipped has equipment to demonstrate with
 * @param note the same in words, as a clerk reads it
 */
public record PermitForm(
        @Nullable String classCode,
        @Nullable ProductId product,
        Set<String> channelTypes,
        Set<String> segments,
        Set<String> tiers,
        Set<String> venues,
        @Nullable Integer starLeast,
        @Nullable Integer footfallLeast,
        boolean equipped,
        Bilingual note) {

    private static final int NOTE_LENGTH = 200;

    public PermitForm {
        if ((classCode == null) == (product == null)) {
            throw RuleViolation.at("subject", "org.text.missing");
        }
        if (starLeast != null && (starLeast < 1 || starLeast > OutletProfile.MOST_STARS)) {
            throw RuleViolation.at("starLeast", "catalogue.permit.bad-star", OutletProfile.MOST_STARS);
        }
        if (footfallLeast != null && footfallLeast < 1) {
            throw RuleViolation.at("footfallLeast", "catalogue.permit.bad-footfall");
        }
        note = Texts.require("note", note, NOTE_LENGTH);
    }
}

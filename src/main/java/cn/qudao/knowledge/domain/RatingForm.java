package cn.qudao.knowledge.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says of the use of an article.
 *
 * @param reason why it is of none
 * @param remark a sentence more; may be empty
 */
public record RatingForm(boolean useful, @Nullable Unhelpful reason, String remark) {

    private static final int REMARK_LENGTH = 200;

    public static final RatingForm USEFUL = new RatingForm(true, null, "");

    public RatingForm {
        if (!useful && reason == null) {
            throw RuleViolation.at("reason", "knowledge.rating.reason-missing");
        }
        remark = Texts.atMost("remark", remark, REMARK_LENGTH);
    }
}

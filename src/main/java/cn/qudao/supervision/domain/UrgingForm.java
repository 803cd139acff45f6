package cn.qudao.supervision.domain;

import cn.qudao.kernel.Period;
import cn.qudao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the managers of a unit are urged.
 *
 * @param unit its code: of an outlet, or of what has outlets below it
 * @param report in which it was seen
 * @param asked what else the report was asked for, so that what is told leads to the same
 * @param warned so many outlets are warned of
 * @param threshold the share of successes that these do not rise above
 * @param dueOn the day by which an answer is wanted
 * @param wish what is to be done beyond looking into it; may be empty
 */
public record UrgingForm(
        String unit,
        String report,
        Period period,
        Map<String, String> asked,
        long warned,
        long recommended,
        long succeeded,
        BigDecimal threshold,
        @Nullable LocalDate dueOn,
        String wish) {

    public UrgingForm {
        wish = wish.strip();
        if (wish.length() > Urging.TEXT_LENGTH) {
            throw RuleViolation.at("wish", "org.text.long", Urging.TEXT_LENGTH);
        }
    }
}

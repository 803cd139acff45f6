package cn.qudao.keyarea.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody counted in a key area on a day.
 *
 * @param outlets by the code of the competitor; one that was not looked for is left out
 */
public record SurveyForm(LocalDate on, Map<String, Integer> outlets) {

    private static final int MOST = 9_999;

    public SurveyForm {
        outlets = Map.copyOf(outlets);
        if (outlets.isEmpty()) {
            throw new RuleViolation("keyarea.survey.empty");
        }
        outlets.forEach((competitor, count) -> {
            if (count < 0 || count > MOST) {
                throw RuleViolation.at(competitor, "keyarea.survey.count", MOST);
            }
        });
    }
}

package cn.qudao.plaque.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.plaque.Plaques;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on a plaque.
 *
 * @param kind a code of {@link cn.qudao.org.Dictionary#PLAQUE_KIND}
 * @param stars 1 to 5, for the kind {@link Plaques#STAR} and only for it
 * @param number engraved on it; no two in the province have the same
 */
public record PlaqueForm(
        String kind,
        @Nullable Integer stars,
        String number,
        @Nullable LocalDate issuedOn) {

    private static final int NUMBER_LENGTH = 40;
    public static final int MOST_STARS = 5;

    public PlaqueForm {
        number = number.strip();
        if (number.isEmpty() || number.length() > NUMBER_LENGTH) {
            throw RuleViolation.at("number", "plaque.number.length", NUMBER_LENGTH);
        }
        if (issuedOn == null) {
            throw RuleViolation.at("issuedOn", "org.day.missing");
        }
        if (kind.equals(Plaques.STAR) ? stars == null || stars < 1 || stars > MOST_STARS : stars != null) {
            throw RuleViolation.at(
                    "stars", kind.equals(Plaques.STAR) ? "plaque.stars.missing" : "plaque.stars.none", MOST_STARS);
        }
    }
}

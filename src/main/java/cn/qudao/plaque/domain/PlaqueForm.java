package cn.qudao.plaque.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on a plaque, beside the stars: those are the outlet's.
 *
 * @param kind a code of {@link cn.qudao.org.Dictionary#PLAQUE_KIND}
 * @param number engraved on it; no two in the province have the same
 */
public record PlaqueForm(
        String kind, String number, @Nullable LocalDate issuedOn) {

    private static final int NUMBER_LENGTH = 40;

    public PlaqueForm {
        number = number.strip();
        if (number.isEmpty() || number.length() > NUMBER_LENGTH) {
            throw RuleViolation.at("number", "plaque.number.length", NUMBER_LENGTH);
        }
        if (issuedOn == null) {
            throw RuleViolation.at("issuedOn", "org.day.missing");
        }
    }
}

package cn.qudao.catalogue.domain;

import cn.qudao.kernel.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A permit as lists and pages show it.
 *
 * @param until the first day without it
 */
public record PermitRow(
        long id, PermitForm form, LocalDate since, @Nullable LocalDate until) {

    public boolean inForce(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    public Bilingual note() {
        return form.note();
    }
}

package cn.qudao.training.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an outlet or a clerk teaches others.
 *
 * @param until the last day; null for as long as nobody ends it
 * @param open whether it may still be ended, today being no later than its last day
 * @param now whether it holds today
 */
public record BackboneRow(
        long id,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        @Nullable String chosenBy,
        boolean open,
        boolean now) {}

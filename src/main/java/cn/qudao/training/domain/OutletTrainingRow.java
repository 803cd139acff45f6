package cn.qudao.training.domain;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an outlet stands with trainings (row 190).
 *
 * @param backbone whether it was chosen to teach others (row 188)
 * @param teachers how many of its clerks were
 * @param last when somebody of it came to a training last
 * @param next when somebody of it is to come next
 * @param minutes that its people were trained within a year, all added up
 */
public record OutletTrainingRow(
        UnitId id,
        long scopeKey,
        String code,
        String name,
        boolean backbone,
        int teachers,
        int clerks,
        @Nullable LocalDate last,
        @Nullable LocalDate next,
        int minutes) {}

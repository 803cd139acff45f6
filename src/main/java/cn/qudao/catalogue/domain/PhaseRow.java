package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The phase of a region from a day on. */
public record PhaseRow(
        long id,
        UnitId region,
        Phase phase,
        LocalDate since,
        String reason,
        Instant recordedAt,
        @Nullable String recordedBy) {}

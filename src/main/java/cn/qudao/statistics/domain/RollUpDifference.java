package cn.qudao.statistics.domain;

import cn.qudao.kernel.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell that does not say what the records say; by how much, cell less records. */
public record RollUpDifference(
        String cells,
        LocalDate since,
        Place place,
        @Nullable Long productId,
        long recommended,
        long succeeded,
        BigDecimal income) {}

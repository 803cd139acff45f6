package cn.qudao.card.domain;

import cn.qudao.card.CardMove;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a card.
 *
 * @param from the name of the unit that had it in stock
 * @param to the name of the unit that has it now
 */
public record MovementRow(
        CardMove move,
        @Nullable String from,
        @Nullable String to,
        Instant at,
        @Nullable String by,
        String note) {}

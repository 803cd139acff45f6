package cn.qudao.supervision.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param decidedBy null for the one that the portal comes with */
public record TermRow(
        int number, int days, String reason, @Nullable String decidedBy, Instant decidedAt) {}

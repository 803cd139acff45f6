package cn.qudao.supervision.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param by null for the portal itself */
public record StepRow(
        StepKind kind,
        Instant at,
        @Nullable String by,
        @Nullable String words) {}

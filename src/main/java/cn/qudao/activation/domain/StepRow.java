package cn.qudao.activation.domain;

import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.kernel.Saying;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a time line. */
public record StepRow(
        Step step,
        StepOutcome outcome,
        Instant at,
        @Nullable Saying reason,
        @Nullable Saying help) {}

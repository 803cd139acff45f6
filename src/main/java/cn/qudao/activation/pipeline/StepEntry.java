package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a time line, to be written. */
record StepEntry(
        ActivationId activation,
        Place place,
        Step step,
        StepOutcome outcome,
        Instant at,
        @Nullable Saying reason,
        @Nullable Saying help) {}

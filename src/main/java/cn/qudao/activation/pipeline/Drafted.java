package cn.qudao.activation.pipeline;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.RecommendationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new activation on its way through the first four steps, before it is written. */
final class Drafted {

    private final ActivationId id = new ActivationId(Ids.next());
    private final RecommendationId recommendation = new RecommendationId(Ids.next());
    private final Asked asked;
    private final ProtectedNumber number;
    private final List<StepEntry> steps = new ArrayList<>();
    private @Nullable PlatformRow platform;
    private @Nullable Refusal refusal;
    private Step step = Step.REQUEST;

    Drafted(Asked asked, ProtectedNumber number) {
        this.asked = asked;
        this.number = number;
        pass(Step.INTERFACE, null);
    }

    void pass(Step step, @Nullable Saying reason) {
        steps.add(entry(step, StepOutcome.PASSED, reason, null));
    }

    void refuse(Step step, Refusal no) {
        refusal = no;
        this.step = step;
        steps.add(entry(step, StepOutcome.REFUSED, no.why(), no.help()));
        steps.add(entry(Step.RESULT, StepOutcome.REFUSED, no.why(), null));
    }

    void goesTo(PlatformRow found) {
        platform = found;
        pass(Step.PLATFORM, Saying.of("activation.reason.platform", found.name()));
    }

    private StepEntry entry(Step step, StepOutcome outcome, @Nullable Saying reason, @Nullable Saying help) {
        return new StepEntry(id, asked.request().place(), step, outcome, asked.at(), reason, help);
    }

    boolean isRefused() {
        return refusal != null;
    }

    ActivationId id() {
        return id;
    }

    RecommendationId recommendation() {
        return recommendation;
    }

    Asked asked() {
        return asked;
    }

    ProtectedNumber number() {
        return number;
    }

    Instant at() {
        return asked.at();
    }

    List<StepEntry> steps() {
        return steps;
    }

    Optional<PlatformRow> platform() {
        return Optional.ofNullable(platform);
    }

    @Nullable
    Saying reason() {
        return refusal == null ? null : refusal.why();
    }

    ActivationState state() {
        return refusal == null ? ActivationState.SENDING : ActivationState.REFUSED;
    }

    /** Where it waits now, or was stopped. */
    Step step() {
        return step;
    }

    Accepted accepted() {
        return new Accepted(id, state(), reason(), refusal == null ? null : refusal.help());
    }
}

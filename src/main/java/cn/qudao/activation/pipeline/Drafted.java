package cn.qudao.activation.pipeline;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Step;
import cn.qudao.activation.StepOutcome;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
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

    /** What an order to stop is about. */
    record Begun(ActivationId id, RecommendationId recommendation) {}

    private final ActivationId id = new ActivationId(Ids.next());
    private final RecommendationId recommendation;
    private final Asked asked;
    private final ProtectedNumber number;
    private final List<StepEntry> steps = new ArrayList<>();
    private @Nullable PlatformRow platform;
    private @Nullable Refusal refusal;
    private @Nullable Money price;
    private Step step = Step.REQUEST;

    private final @Nullable ActivationId ends;

    Drafted(Asked asked, ProtectedNumber number) {
        this.asked = asked;
        this.number = number;
        this.recommendation = new RecommendationId(Ids.next());
        this.ends = null;
        pass(Step.INTERFACE, null);
    }

    /** An order to end what has begun; it stands beside it, and is no recommendation of its own. */
    Drafted(Asked asked, ProtectedNumber number, Begun begun, Saying why) {
        this.asked = asked;
        this.number = number;
        this.recommendation = begun.recommendation;
        this.ends = begun.id;
        pass(Step.INTERFACE, why);
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

    /** @param granted null where it costs what the price list says */
    void costs(@Nullable Money granted) {
        price = granted;
    }

    Optional<Money> price() {
        return Optional.ofNullable(price);
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

    /** Which activation it ends; null for one that begins. */
    @Nullable
    ActivationId ends() {
        return ends;
    }

    UnderWayKey underWay() {
        return new UnderWayKey(asked.hash(), asked.product().id(), id);
    }

    OrderAction action() {
        return ends == null ? OrderAction.ADD : OrderAction.DELETE;
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

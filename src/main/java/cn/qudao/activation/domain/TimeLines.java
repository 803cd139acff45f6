package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationPermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an activation went, step by step, for whoever sees its recommendation. */
@Service
@Requires(RecommendationPermissions.VIEW)
@Transactional(readOnly = true)
public class TimeLines {

    private final ActivationRepository activations;
    private final StepRepository steps;
    private final SubscriberNumbers numbers;
    private final CurrentUser user;
    private final Clock clock;

    TimeLines(
            ActivationRepository activations,
            StepRepository steps,
            SubscriberNumbers numbers,
            CurrentUser user,
            Clock clock) {
        this.user = user;
        this.clock = clock;
        this.activations = activations;
        this.steps = steps;
        this.numbers = numbers;
    }

    /** @throws NotFound also where it lies outside the scope */
    public ActivationRow one(ActivationId id) {
        return activations.findById(id.value()).map(this::row).orElseThrow(NotFound::new);
    }

    /** With what was ordered to end it; empty for a recommendation that was recorded without an activation. */
    public List<ActivationRow> of(RecommendationId recommendation) {
        return activations.findByRecommendationIdOrderById(recommendation.value()).stream()
                .map(this::row)
                .toList();
    }

    /** The newest first: what was asked for today at the post's place. */
    public List<ActivationRow> today(int most) {
        LocalDate day = LocalDate.now(clock);
        Place place = user.get().place();
        return activations.newest(place.lo(), place.hi(), day, Limit.of(most)).stream()
                .map(this::row)
                .toList();
    }

    public List<StepRow> steps(ActivationId id) {
        return steps.findByActivationIdOrderByAtAscIdAsc(id.value()).stream()
                .map(StepLine::row)
                .toList();
    }

    private ActivationRow row(Activation found) {
        return found.row(numbers.masked(found.subscriber()));
    }
}

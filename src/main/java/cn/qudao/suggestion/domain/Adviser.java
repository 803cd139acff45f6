package cn.qudao.suggestion.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.Standing;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.suggestion.Advice;
import cn.qudao.suggestion.domain.Choosing.Chosen;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(ActivationPermissions.ACTIVATE)
@Transactional
class Adviser implements Advice {

    /** In the ledger of suggestions, for no person of the portal. */
    static final long NOBODY = 0;

    private final Choosing choosing;
    private final Wording wording;
    private final Clock clock;

    Adviser(Choosing choosing, Wording wording, Clock clock) {
        this.choosing = choosing;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Optional<Advised> best(SubscriberNumber number, Place place, UnitRow outlet, @Nullable Long account) {
        Instant now = clock.instant();
        if (choosing.leftAlone(number, now).isPresent()) {
            return Optional.empty();
        }
        Standing standing = new Standing(Objects.requireNonNullElse(account, NOBODY), place, outlet, null, "");
        Chosen chosen = choosing.choose(number, standing, 1, now);
        return chosen.heldOut()
                ? Optional.empty()
                : wording.of(chosen.fitting(), number, chosen.weighed().customer(), standing, now).stream()
                        .findFirst()
                        .map(first -> new Advised(first.product(), first.price().monthly()));
    }
}
